package org.xinheng.benchmark.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;
import org.xinheng.policy.Publication;
import org.xinheng.record.Facts;

/** The comprehensive scheme of the shipped policy as Drools rules, {@code comprehensive.drl}. */
public final class DroolsGrader {
    private final KieBase rules;

    /** Compiles the rules. */
    public DroolsGrader() {
        try (InputStream file = DroolsGrader.class.getResourceAsStream("comprehensive.drl")) {
            String drl = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            rules = new KieHelper().addContent(drl, ResourceType.DRL).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the rules say.
     *
     * @param score the score, rounded
     * @param tier the tier
     */
    public record Said(BigDecimal score, String tier) {}

    /** One subject's facts as beans, as Drools likes them. */
    public record Working(Firm firm, List<Offence> offences, List<Check> checks) {
        /** Flattens facts; only what counts on the day by its publication is offered to the rules. */
        public static Working of(Facts facts, Publication publication, LocalDate on) {
            Firm firm = new Firm(facts.subject(), on);
            List<Offence> offences = new ArrayList<>();
            facts.violations().forEach(v -> offences.add(new Offence(v, publication.endOf(v), on)));
            List<Check> checks = new ArrayList<>();
            facts.inspections().forEach(i -> checks.add(new Check(i, on)));
            return new Working(firm, offences, checks);
        }
    }

    /** Grades one subject in a session of its own. */
    public Said grade(Working working) {
        KieSession session = rules.newKieSession();
        try {
            Sheet sheet = new Sheet();
            session.insert(sheet);
            session.insert(working.firm());
            working.offences().forEach(session::insert);
            working.checks().forEach(session::insert);
            session.fireAllRules();
            return new Said(sheet.score(), sheet.tier());
        } finally {
            session.dispose();
        }
    }
}
