package org.xinheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.access.PersonSeal;
import org.xinheng.code.Party;
import org.xinheng.code.SubjectId;
import org.xinheng.exchange.demo.DemoCounty;
import org.xinheng.policy.PolicyReader;
import org.xinheng.registry.ItemClass;
import org.xinheng.registry.Relation;
import org.xinheng.registry.RelationKind;
import org.xinheng.registry.SubjectKind;
import org.xinheng.standing.Dossier;
import org.xinheng.standing.FactChange;
import org.xinheng.standing.RuleBook;
import org.xinheng.standing.StandingMaker;

/** The fictional county is the same each time, and looks like one. */
class DemoCountyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final int SIZE = 5_000;

    @TempDir
    static Path directory;

    private static List<FactChange> facts;

    @BeforeAll
    static void tell() {
        facts = told();
    }

    private static List<FactChange> told() {
        PersonSeal seal = new PersonSeal(directory.resolve("person.key"));
        List<FactChange> all = new ArrayList<>();
        new DemoCounty(7, SIZE, TODAY, (name, key) -> seal.seal(name, Optional.empty(), Optional.of(key)))
                .tell(all::add);
        return all;
    }

    @Test
    void the_same_seed_makes_the_same_county() {
        assertThat(told()).isEqualTo(facts);
    }

    @Test
    void it_has_subjects_of_all_kinds_key_fields_and_general_items() {
        Set<SubjectKind> kinds = of(FactChange.SubjectSaved.class).stream()
                .map(f -> f.subject().kind())
                .collect(Collectors.toSet());
        assertThat(kinds).isEqualTo(EnumSet.allOf(SubjectKind.class));
        assertThat(of(FactChange.SubjectSaved.class)).hasSize(SIZE);
        Set<String> fields = of(FactChange.ItemSaved.class).stream()
                .flatMap(f -> f.item().field().stream())
                .collect(Collectors.toSet());
        assertThat(fields).contains("食品", "药品", "医疗器械", "危险化学品", "燃气", "建筑工程质量");
        assertThat(of(FactChange.ItemSaved.class)).anyMatch(f -> f.item().itemClass() == ItemClass.GENERAL);
    }

    @Test
    void its_relations_have_hubs_chains_cycles_branches_and_former_roles() {
        List<Relation> relations = of(FactChange.RelationSaved.class).stream()
                .map(FactChange.RelationSaved::relation)
                .toList();
        Map<Party, Long> represented = relations.stream()
                .filter(r -> r.kind() == RelationKind.LEGAL_REPRESENTATIVE_OF)
                .collect(Collectors.groupingBy(Relation::from, Collectors.counting()));
        assertThat(represented.values()).anyMatch(count -> count >= 10);
        Map<SubjectId, Set<SubjectId>> held = new HashMap<>();
        relations.stream()
                .filter(r -> r.kind() == RelationKind.HOLDS && r.from() instanceof SubjectId)
                .forEach(r -> held.computeIfAbsent((SubjectId) r.from(), k -> new HashSet<>())
                        .add(r.to()));
        assertThat(held.values()).anyMatch(ones -> ones.stream()
                .anyMatch(one -> held.getOrDefault(one, Set.of()).stream().anyMatch(held::containsKey)));
        assertThat(held).anySatisfy((from, ones) -> assertThat(ones)
                .anyMatch(one -> held.getOrDefault(one, Set.of()).contains(from)));
        assertThat(relations).anyMatch(r -> r.kind() == RelationKind.BRANCH_OF);
        assertThat(relations).anyMatch(r -> r.period().until().isPresent());
    }

    @Test
    void some_violations_are_repaired_and_none_is_dated_after_today() {
        assertThat(of(FactChange.ViolationSaved.class))
                .anyMatch(f -> f.violation().repairedOn().isPresent())
                .allMatch(f -> !f.violation().decidedOn().isAfter(TODAY));
    }

    /** Of 47,554 enterprises in one city: A 65.4 %, B 25.3 %, C 7.7 %, D 1.5 %. Links move a few more. */
    @Test
    void the_shares_of_its_enterprises_tiers_are_near_those_of_a_real_city() throws IOException {
        RuleBook book = RuleBook.of(
                PolicyReader.read(Files.readString(Path.of("src/main/resources/policies/xinheng-county.yaml"))));
        Map<SubjectId, Dossier> dossiers = new HashMap<>();
        facts.forEach(fact ->
                fact.dossier().ifPresent(id -> dossiers.put(id, fact.applyTo(Optional.ofNullable(dossiers.get(id))))));
        List<String> labels = dossiers.values().stream()
                .filter(d -> d.subject().kind() == SubjectKind.ENTERPRISE)
                .map(d -> StandingMaker.make(d, 1, book, TODAY)
                        .timeline()
                        .on(TODAY)
                        .orElseThrow()
                        .scheme("comprehensive")
                        .orElseThrow()
                        .tier()
                        .orElseThrow()
                        .label())
                .toList();
        Map.of("A", 65.4, "B", 25.3, "C", 7.7, "D", 1.5).forEach((label, share) -> assertThat(
                        100.0 * labels.stream().filter(label::equals).count() / labels.size())
                .as(label)
                .isCloseTo(share, within(3.0)));
    }

    private static <T extends FactChange> List<T> of(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
