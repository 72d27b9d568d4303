package org.xinheng.exchange.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.xinheng.code.Attributes;
import org.xinheng.record.Violation;
import org.xinheng.registry.Subject;
import org.xinheng.registry.Tag;

/** A record of a file completed by what is known: fields that the file does not have stay as they are. */
public final class Completion {
    private Completion() {}

    /** A file's labels come beside those that are known, replacing the ones of the same code and first day. */
    public static Subject of(Subject said, Subject known, Set<String> given) {
        return new Subject(
                said.id(),
                given.contains("kind") ? said.kind() : known.kind(),
                given.contains("name") ? said.name() : known.name(),
                given.contains("uscc") ? said.uscc() : known.uscc(),
                given.contains("registrationNumber") ? said.registrationNumber() : known.registrationNumber(),
                given.contains("key.system") ? said.key() : known.key(),
                given.contains("area") ? said.area() : known.area(),
                given.contains("industry") ? said.industry() : known.industry(),
                given.contains("establishedOn") ? said.establishedOn() : known.establishedOn(),
                given.contains("status") ? said.status() : known.status(),
                given.contains("tags") ? tags(said.tags(), known.tags()) : known.tags(),
                attributes(said.attributes(), known.attributes(), given));
    }

    /** A record where it corrects a known one; its repair stays where the file fills no other. */
    public static Violation of(Violation said, Optional<Violation> known, Optional<Set<String>> given) {
        return known.flatMap(k -> given.map(fields -> of(said, k, fields)))
                .orElse(said)
                .correcting(known);
    }

    /** A file's attributes come beside those that are known, replacing the ones that the file has a column for. */
    private static Violation of(Violation said, Violation known, Set<String> given) {
        return new Violation(
                said.kind(),
                said.severity(),
                said.party(),
                said.department(),
                given.contains("documentNumber") ? said.documentNumber() : known.documentNumber(),
                given.contains("sourceKey") ? said.sourceKey() : known.sourceKey(),
                given.contains("item") ? said.item() : known.item(),
                said.behaviour(),
                given.contains("penaltyTypes") ? said.penaltyTypes() : known.penaltyTypes(),
                given.contains("listType") ? said.listType() : known.listType(),
                said.decidedOn(),
                given.contains("publishedUntil") ? said.publishedUntil() : known.publishedUntil(),
                given.contains("repairedOn") ? said.repairedOn() : known.repairedOn(),
                given.contains("fine") ? said.fine() : known.fine(),
                given.contains("firstMinorOffence") ? said.firstMinorOffence() : known.firstMinorOffence(),
                attributes(said.attributes(), known.attributes(), given));
    }

    private static List<Tag> tags(List<Tag> said, List<Tag> known) {
        List<Tag> all = new ArrayList<>(known);
        for (Tag tag : said) {
            int at = -1;
            for (int i = 0; i < all.size(); i++) {
                boolean same = all.get(i).code().equals(tag.code())
                        && all.get(i).period().from().equals(tag.period().from());
                at = same ? i : at;
            }
            if (at < 0) {
                all.add(tag);
            } else {
                all.set(at, tag);
            }
        }
        return all;
    }

    private static Attributes attributes(Attributes said, Attributes known, Set<String> given) {
        TreeMap<String, Object> all = new TreeMap<>(known.values());
        all.keySet().removeIf(name -> given.contains("attributes." + name));
        all.putAll(said.values());
        return Attributes.of(all);
    }
}
