package org.xinheng.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xinheng.code.Attributes;
import org.xinheng.code.Check;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.code.SubjectId;
import org.xinheng.code.Uscc;

/**
 * A supervised subject (监管对象), with or without a unified social credit code.
 *
 * @param id its identifier
 * @param kind what it is
 * @param name its name
 * @param uscc its unified social credit code, where it has one
 * @param registrationNumber its former 15-digit registration number: an alias under which it is still found
 * @param key how the department that keeps it names it; required where there is no unified social credit code
 * @param area the code of the management area that supervises it
 * @param industry its class of GB/T 4754: a letter, or a letter and two to four digits
 * @param establishedOn when it was founded or put into use
 * @param status whether it is still there
 * @param tags labels and when they hold
 * @param attributes named values that a policy may read
 */
public record Subject(
        SubjectId id,
        SubjectKind kind,
        String name,
        Optional<Uscc> uscc,
        Optional<String> registrationNumber,
        Optional<SourceKey> key,
        String area,
        Optional<String> industry,
        Optional<LocalDate> establishedOn,
        SubjectStatus status,
        List<Tag> tags,
        Attributes attributes) {
    private static final Pattern REGISTRATION_NUMBER = Pattern.compile("\\d{15}");
    private static final Pattern INDUSTRY = Pattern.compile("[A-T](\\d{2,4})?");

    public Subject {
        Check.present("id", id);
        Check.present("kind", kind);
        name = Check.text("name", name, Check.NAME);
        uscc = Check.absentOr(uscc);
        registrationNumber = Check.absentOr(registrationNumber).map(String::strip);
        registrationNumber.ifPresent(
                n -> Check.that(REGISTRATION_NUMBER.matcher(n).matches(), "registrationNumber", "must be 15 digits"));
        key = Check.absentOr(key);
        area = Check.code("area", area);
        industry = Check.absentOr(industry).map(String::strip);
        industry.ifPresent(i -> Check.that(
                INDUSTRY.matcher(i).matches(), "industry", "must be a letter A to T, alone or with 2 to 4 digits"));
        establishedOn = Check.absentOr(establishedOn);
        status = status == null ? SubjectStatus.ACTIVE : status;
        tags = tags == null ? List.of() : List.copyOf(tags);
        Check.size("tags", tags, 64);
        attributes = attributes == null ? Attributes.NONE : attributes;
        Check.that(uscc.isPresent() || key.isPresent(), "key", "is required where there is no uscc");
        Check.that(uscc.isEmpty() || kind.isEntity(), "uscc", "belongs to an organisation, not to a " + kind);
    }

    /** The same subject under another identifier. */
    public Subject withId(SubjectId other) {
        return new Subject(
                other,
                kind,
                name,
                uscc,
                registrationNumber,
                key,
                area,
                industry,
                establishedOn,
                status,
                tags,
                attributes);
    }

    /** The same subject of another status. */
    public Subject with(SubjectStatus other) {
        return new Subject(
                id, kind, name, uscc, registrationNumber, key, area, industry, establishedOn, other, tags, attributes);
    }

    /** All names under which it is found: code, former registration number, the keeping system's key. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>();
        uscc.map(Uscc::value).ifPresent(keys::add);
        registrationNumber.ifPresent(keys::add);
        key.map(SourceKey::text).ifPresent(keys::add);
        return keys;
    }

    /** The natural identity: the code, else the keeping system's key. */
    public static String identity(Optional<Uscc> uscc, Optional<SourceKey> key) {
        return uscc.map(Uscc::value)
                .or(() -> key.map(SourceKey::text))
                .orElseThrow(() -> new InvalidFieldException("key", "is required where there is no uscc"));
    }
}
