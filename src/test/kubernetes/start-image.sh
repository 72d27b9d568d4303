# Starts a command in an image's unpacked layers, as a container would:
#   start-image.sh LAYERS ROOT JAVA_HOME UID COMMAND...
# Called in a mount namespace of its own. ROOT is an empty directory on which the file system is put together: the layers,
# and as the base this machine's libraries and Java, all read-only, with what the manifests mount.
set -eu
layers=$1
root=$2
java=$3
uid=$4
shift 4
mount -t tmpfs -o mode=0755 tmpfs "$root"
cp -a "$layers/." "$root"
cd "$root"
mkdir -p etc/xinheng/person proc dev tmp opt/java var/lib/xinheng
for shared in usr lib lib64 bin; do
  if [ -L "/$shared" ]; then
    cp -a "/$shared" .
  elif [ -d "/$shared" ]; then
    mkdir -p "$shared"
    mount --rbind "/$shared" "$shared"
    mount -o remount,ro,bind "$shared"
  fi
done
for shared in alternatives ld.so.cache ssl java-17-openjdk java-21-openjdk java-25-openjdk; do
  [ -e "/etc/$shared" ] && cp -a "/etc/$shared" etc/
done
mount --bind "$java" opt/java
mount -o remount,ro,bind opt/java
mount --rbind /proc proc
mount --rbind /dev dev
# Two directories to write to, and the key, which the group may read.
mount -t tmpfs -o mode=1777 tmpfs tmp
mount -t tmpfs -o "uid=0,gid=$uid,mode=2770" tmpfs var/lib/xinheng
mount -t tmpfs -o "gid=$uid,mode=0750" tmpfs etc/xinheng/person
head -c 64 /dev/urandom > etc/xinheng/person/person.key
chown "root:$uid" etc/xinheng/person/person.key
chmod 0440 etc/xinheng/person/person.key
mount -o remount,ro "$root"
export PATH="/opt/java/bin:/usr/bin:/bin"
exec /usr/sbin/chroot "$root" setpriv --reuid "$uid" --regid "$uid" --clear-groups --inh-caps=-all --bounding-set=-all \
  --no-new-privs env -C /var/lib/xinheng "$@"
