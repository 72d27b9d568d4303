# Starts a command in an image's unpacked layers, as a container would: start-image.sh ROOT JAVA_HOME COMMAND...
# Called in a mount namespace of its own. The base of the image is this machine's: its libraries and its Java, read-only.
set -eu
root=$1
java=$2
shift 2
mount --make-rprivate /
mount --bind "$root" "$root"
cd "$root"
mkdir -p usr lib lib64 bin etc proc dev tmp opt/java var/lib/xinheng etc/xinheng/person
for shared in usr lib lib64 bin; do
  [ -d "/$shared" ] && mount --rbind "/$shared" "$shared" && mount -o remount,ro,bind "$shared"
done
cp /etc/ld.so.cache etc/ 2>/dev/null || true
for shared in alternatives java-17-openjdk java-21-openjdk ssl; do
  [ -d "/etc/$shared" ] && cp -a "/etc/$shared" etc/
done
mount --rbind "$java" opt/java
mount --rbind /proc proc
mount --rbind /dev dev
# What the manifests mount: two directories to write to, and the key by a group that may read it.
mount -t tmpfs -o mode=1777 tmpfs tmp
mount -t tmpfs -o uid=10001,gid=10001 tmpfs var/lib/xinheng
mount -t tmpfs -o mode=0750,gid=10001 tmpfs etc/xinheng/person
head -c 64 /dev/urandom > etc/xinheng/person/person.key
chown root:10001 etc/xinheng/person/person.key
chmod 0440 etc/xinheng/person/person.key
mount -o remount,ro,bind "$root"
if setpriv --reuid 10001 --regid 10001 --clear-groups sh -c "touch $root/opt/xinheng/x" 2>/dev/null; then
  echo "the root file system can be written to" >&2
  exit 1
fi
export PATH="/opt/java/bin:$PATH"
exec /usr/sbin/chroot --userspec=10001:10001 "$root" /usr/bin/env -C /var/lib/xinheng \
  /usr/bin/setpriv --no-new-privs --bounding-set=-all "$@"
