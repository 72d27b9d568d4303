package org.xinheng.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.xinheng.record.PenaltyType;
import org.xinheng.record.Severity;
import org.xinheng.record.ViolationKind;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.SubjectKind;

/** The small parts that the public record is made of. */
class PublicPartsTest {
    @Test
    void names_of_persons_are_masked_wherever_they_stand_the_longer_first() {
        Masking masking = new Masking(List.of("张三", "张三丰", "欧阳修", "王"));
        assertThat(masking.mask("张三丰小吃店由张三经营，欧阳修作证，王某在场")).isEqualTo("张**小吃店由张*经营，欧**作证，王某在场");
        assertThat(new Masking(List.of()).mask("张三")).isEqualTo("张三");
    }

    @Test
    void the_digest_depends_on_what_is_held_and_not_on_how_it_came() {
        Digest one = Digest.NOTHING.with("a").with("b").with("c").without("b");
        Digest other = Digest.NOTHING.with("c").with("a");
        assertThat(one).isEqualTo(other).isNotEqualTo(Digest.NOTHING.with("a").with("b"));
        assertThat(one.without("a").without("c")).isEqualTo(Digest.NOTHING);
        assertThat(Digest.NOTHING.with("abc").text())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Digest.NOTHING.without("abc").text()).hasSize(64);
    }

    @Test
    void the_table_of_penalties_is_in_ten_thousands_of_yuan_and_holds_no_formula() {
        PublicRecord record = new PublicRecord(
                PublicEntry.Type.RECORD,
                "dnpk80rpbdzhsb3kcez4zpn7tp",
                new PublicRecord.Whom("0jmhvkxa7xxha", "=示例,公司", Optional.empty(), SubjectKind.ENTERPRISE, "demo"),
                ViolationKind.PENALTY,
                Severity.GENERAL,
                "SAMR",
                "SAMR",
                Optional.of("示县监罚〔2026〕1号"),
                Optional.empty(),
                "未按规定\"公示\"",
                new TreeSet<>(Set.of(PenaltyType.FINE, PenaltyType.WARNING)),
                Optional.empty(),
                Optional.of(new BigDecimal("2000")),
                LocalDate.of(2026, 6, 1),
                LocalDate.of(2026, 6, 3),
                LocalDate.of(2027, 6, 1),
                Optional.empty(),
                false,
                "一般失信信息");
        assertThat(new PenaltyTable(Catalogue.EMPTY).of(List.of(record)).lines())
                .element(1)
                .isEqualTo("\"'=示例,公司\",法人及非法人组织,,示县监罚〔2026〕1号,\"未按规定\"\"公示\"\"\",警告；罚款,0.2,2026-06-01,2027-05-31,"
                        + "SAMR,SAMR");
    }

    @Test
    void a_mirror_that_does_not_answer_is_asked_ever_more_seldom() {
        assertThat(Webhooks.pause(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(Webhooks.pause(2)).isEqualTo(Duration.ofSeconds(20));
        assertThat(Webhooks.pause(500)).isEqualTo(Duration.ofHours(6));
    }
}
