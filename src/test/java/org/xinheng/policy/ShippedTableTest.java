package org.xinheng.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.code.Term;
import org.xinheng.policy.reading.PolicyFault;
import org.xinheng.standing.ShippedTables;

/** Published tables say what their sources say, and can take the place of a policy's own. */
class ShippedTableTest {
    private static final ShippedTables TABLES = new ShippedTables();
    private static final String COUNTY = TestPolicies.shipped();

    @Test
    void everyTableFitsAPolicyWithAsManyTiersAndNamesItsSource() {
        for (ShippedTable table : TABLES.all()) {
            String base = table.tiers().size() == 5 ? TestPolicies.withFiveTiers() : COUNTY;
            Policy policy = PolicyReader.read(table.into(base));
            assertThat(policy.version()).endsWith("." + table.code());
            assertThat(table.sources()).isNotEmpty();
            assertThat(policy.sources().keySet())
                    .containsAll(policy.intensity().table().stream()
                            .map(IntensityRow::source)
                            .filter(s -> !s.equals(Source.ILLUSTRATIVE))
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void aTableOfFiveTiersIsRefusedByAPolicyOfFour() {
        InvalidPolicyException refused = catchThrowableOfType(
                InvalidPolicyException.class, () -> TABLES.table("henan-2020").into(COUNTY));
        assertThat(refused.faults()).extracting(PolicyFault::place).anyMatch(p -> p.startsWith("intensity.table"));
    }

    /** The row, its entry (a tier's place or {@code -}), least and most ratio, fewest and most visits, their period. */
    @ParameterizedTest
    @CsvSource({
        "henan-2020, enterprises, 0, 0.01, 0.01, , , ",
        "henan-2020, enterprises, 1, 0.04, 0.04, , , ",
        "henan-2020, enterprises, 2, 0.08, 0.08, , , ",
        "henan-2020, enterprises, 3, 0.20, 0.20, , , ",
        "henan-2020, enterprises, 4, 1, 1, , , ",
        "henan-2020, cooperatives, -, 0.03, 0.03, , , ",
        "henan-2020, individual-businesses, -, 0.01, 0.01, , , ",
        "henan-2021, enterprises, 0, 0.01, 0.01, , , ",
        "henan-2021, enterprises, 1, 0.02, 0.02, , , ",
        "henan-2021, enterprises, 2, 0.10, 0.10, , , ",
        "henan-2021, enterprises, 3, 0.30, 0.30, , , ",
        "bayannur-2022, enterprises, 0, 0.02, 0.02, , , ",
        "bayannur-2022, enterprises, 1, 0.05, 0.05, , , ",
        "bayannur-2022, enterprises, 2, 1, 1, , , ",
        "bayannur-2022, enterprises, 3, 1, 1, , , ",
        "lindian-2024, agriculture, 0, , 0.05, , 1, 1 year",
        "lindian-2024, agriculture, 1, 0.05, 0.20, 1, 1, 1 year",
        "lindian-2024, agriculture, 2, 0.21, 0.60, , 2, 1 year",
        "lindian-2024, agriculture, 3, 0.61, 1, , , ",
        "huashan-2021, bookkeeping, 0, 0.05, 0.05, , , ",
        "huashan-2021, bookkeeping, 1, 0.10, 0.10, , , ",
        "huashan-2021, bookkeeping, 2, 0.20, 0.20, , , ",
        "huashan-2021, bookkeeping, 3, 0.40, 0.40, , , ",
        "changzhi-2024, base, -, 0.03, 0.03, , 2, 1 year",
        "changzhi-2024, tertiary-hospitals, -, 0.50, , , , ",
        "changzhi-2024, secondary-hospitals, -, 0.30, , , , ",
        "changzhi-2024, insurance-agencies, -, 0.20, , 1, 1, 1 year",
        "hengyang-2025, composite, 0, 0, 0, , 0, 1 year",
        "food-2016, food, 0, , , 1, , 1 year",
        "food-2016, food, 1, , , 1, 2, 1 year",
        "food-2016, food, 2, , , 2, 3, 1 year",
        "food-2016, food, 3, , , 3, 4, 1 year",
        "food-producers-2022, food-producers, 0, , , 1, , 2 years",
        "food-producers-2022, food-producers, 1, , , 1, , 1 year",
        "food-producers-2022, food-producers, 2, , , 2, , 1 year",
        "food-producers-2022, food-producers, 3, , , 3, , 1 year",
        "jingmen-2020, food-sellers, 1, , , 1, , 1 year",
        "jingmen-2020, food-sellers, 2, , , 2, , 1 year",
        "jingmen-2020, food-sellers, 3, , , 3, , 1 year",
        "food-49, food-operators, -, , , 1, , 2 years",
        "chizhou-2019, key, -, 0.25, , , , ",
        "chizhou-2019, special, -, 0.15, , , , ",
        "chizhou-2019, general, -, 0.05, , , , ",
        "jiangxi-environment, a-city, -, 0.05, , , , ",
        "jiangxi-environment, a-county, -, 0.25, , , , ",
        "jiangxi-environment, b-city, -, 0.01, 0.01, , , ",
        "jiangxi-environment, b-county, -, 0.50, , , , ",
        "jiangxi-environment, c, -, 0.20, 0.20, , , ",
        "minqing-2021, special, -, 1, 1, , , ",
        "minqing-2021, key, -, 0.25, , , , ",
        "jianghan-2025, key, -, 1, 1, , , ",
        "jianghan-2025, three-simultaneous, -, 0.40, , , 1, 1 year",
        "jianghan-2025, voc, -, 0.50, 0.50, , , ",
        "jianghan-2025, repair-shops, -, 0.30, 0.30, , , ",
        "xiaogan-2024, hazardous-waste, -, 1, 1, 1, 1, 1 year",
        "xiaogan-2024, key, -, 0.05, , , , ",
        "yichun-2021, environment, 1, , , , 2, 1 year",
        "customs-2018, customs, 3, 0.80, , , , ",
        "shanggao-2023, items, -, 0.01, 0.10, 1, , 1 year",
        "labour-credit, labour, 0, 0, 0, , 0, 2 years",
        "labour-credit, labour, 3, 1, 1, 1, , 1 month",
        "xianning-2017, online, -, 0.06, 0.06, , , "
    })
    void theNumbersAreTheSources(
            String table,
            String row,
            String tier,
            BigDecimal least,
            BigDecimal most,
            Integer min,
            Integer max,
            String per) {
        IntensityRow found = intensity(table).table().stream()
                .filter(r -> r.code().equals(row))
                .findFirst()
                .orElseThrow();
        IntensityEntry entry =
                tier.equals("-") ? found.withoutTier() : found.tiers().get(Integer.parseInt(tier));
        assertThat(entry.ratio()).isEqualTo(new Ratio(Optional.ofNullable(least), Optional.ofNullable(most)));
        assertThat(found.visits(entry))
                .isEqualTo(Optional.ofNullable(per)
                        .map(p -> new VisitRule(Optional.ofNullable(min), Optional.ofNullable(max), Term.parse(p))));
    }

    @Test
    void conditionsStaffPeriodsAndCapsAreTheSources() {
        assertThat(intensity("henan-2021").overrides())
                .extracting(IntensityRules.Override::ratio)
                .containsExactly(BigDecimal.ONE);
        assertThat(intensity("shandong-2020").overrides())
                .extracting(o -> o.ratio().toPlainString())
                .containsExactly("1", "0.20", "0.10");
        assertThat(intensity("chizhou-2019").table())
                .allMatch(r -> r.basis() == IntensityRules.Basis.QUARTER)
                .allMatch(r -> r.withoutTier().perInspector().equals(Optional.of(5)));
        assertThat(row("jianghan-2025", "general").withoutTier().perInspector()).contains(10);
        assertThat(row("jiangxi-environment", "c").withoutTier().perInspector()).contains(5);
        assertThat(row("minqing-2021", "special").basis()).isEqualTo(IntensityRules.Basis.QUARTER);
        IntensityRules.Caps caps = intensity("health-caps-2025").caps().orElseThrow();
        assertThat(List.of(caps.perLevel().orElseThrow(), caps.total().orElseThrow()))
                .containsExactly(2, 4);
        assertThat(caps.exempt()).hasSize(10);
        assertThat(intensity("labour-credit").grain()).isEqualTo(1);
        assertThat(intensity("henan-2021").grain()).isEqualTo(12);
    }

    @Test
    void whatATableDoesNotSayStaysAsThePolicySaysIt() {
        Policy before = PolicyReader.read(COUNTY);
        Policy after = PolicyReader.read(TABLES.table("health-caps-2025").into(COUNTY));
        assertThat(after.intensity().table()).isEqualTo(before.intensity().table());
        assertThat(after.schemes()).isEqualTo(before.schemes());
        assertThat(after.linking()).isEqualTo(before.linking());
    }

    private static IntensityRules intensity(String table) {
        ShippedTable shipped = TABLES.table(table);
        String base = shipped.tiers().size() == 5 ? TestPolicies.withFiveTiers() : COUNTY;
        return PolicyReader.read(shipped.into(base)).intensity();
    }

    private static IntensityRow row(String table, String code) {
        return intensity(table).table().stream()
                .filter(r -> r.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
