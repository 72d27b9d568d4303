package org.xinheng.exchange.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinheng.code.Attributes;
import org.xinheng.code.Period;
import org.xinheng.code.SubjectId;
import org.xinheng.code.Uscc;
import org.xinheng.registry.SourceKey;
import org.xinheng.registry.Subject;
import org.xinheng.registry.SubjectKind;
import org.xinheng.registry.SubjectStatus;
import org.xinheng.registry.Tag;

/** The demo county's subjects: the n-th is a function of the seed and n alone. */
final class DemoSubjects {
    private static final String SYSTEM = "demo-registry";
    /** Kinds with their shares in a thousand. */
    private static final Map<SubjectKind, Integer> SHARES = shares();

    private final long seed;
    private final LocalDate today;

    DemoSubjects(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
    }

    Subject subject(int n) {
        SubjectKind kind = kind(n);
        Dice dice = new Dice(seed, "subject", n);
        LocalDate founded = today.minusDays(30 + dice.below(20 * 365));
        Words.Trade trade = dice.of(Words.TRADES);
        boolean business = isBusiness(kind);
        Optional<Uscc> uscc = kind.isEntity() ? Optional.of(Codes.uscc(codeOf(kind), n)) : Optional.empty();
        Optional<SourceKey> key =
                kind.isEntity() ? Optional.empty() : Optional.of(new SourceKey(SYSTEM, kind.name() + "-" + n));
        return new Subject(
                SubjectId.of(Subject.identity(uscc, key)),
                kind,
                name(kind, trade, dice, n),
                uscc,
                Optional.empty(),
                key,
                DemoCatalogue.town(dice.below(Words.TOWNS.size())),
                business ? Optional.of(trade.industry()) : Optional.empty(),
                Optional.of(founded),
                dice.perMille(985) ? SubjectStatus.ACTIVE : SubjectStatus.SUSPENDED,
                tags(kind, trade, dice, founded),
                business ? attributes(dice) : Attributes.NONE);
    }

    SubjectKind kind(int n) {
        int at = new Dice(seed, "kind", n).below(1000);
        for (Map.Entry<SubjectKind, Integer> share : SHARES.entrySet()) {
            at -= share.getValue();
            if (at < 0) {
                return share.getKey();
            }
        }
        return SubjectKind.ENTERPRISE;
    }

    /** An enterprise before the n-th subject, as near as chance has it; empty for the first ones. */
    Optional<Integer> enterpriseBefore(int n, Dice dice) {
        for (int i = n - 1 - dice.below(50); i >= 0; i--) {
            if (kind(i) == SubjectKind.ENTERPRISE) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    static boolean isBusiness(SubjectKind kind) {
        return kind == SubjectKind.ENTERPRISE
                || kind == SubjectKind.COOPERATIVE
                || kind == SubjectKind.INDIVIDUAL_BUSINESS;
    }

    private static String name(SubjectKind kind, Words.Trade trade, Dice dice, int n) {
        String brand = dice.of(Words.BRAND_HEADS) + dice.of(Words.BRAND_TAILS) + dice.of(Words.BRAND_TAILS);
        String county = Words.COUNTY;
        return switch (kind) {
            case ENTERPRISE -> county + brand + trade.name() + "有限公司";
            case COOPERATIVE -> county + brand + "农民专业合作社";
            case INDIVIDUAL_BUSINESS -> county + brand + trade.name() + "店";
            case SCHOOL -> county + brand + "学校";
            case HOSPITAL -> county + brand + "医院";
            case ASSOCIATION -> county + brand + "协会";
            case INSTITUTION -> county + brand + "服务中心";
            case PRODUCT -> brand + "牌产品" + n;
            case PROJECT -> brand + "建设项目" + n;
            case BEHAVIOUR -> brand + "促销活动" + n;
            case FACILITY -> (n % 2 == 0 ? "电梯" : "锅炉") + "设备" + n;
            case GEOGRAPHIC_AREA -> brand + "水源保护区" + n;
            case SITE -> brand + "商场" + n;
            case ONLINE_SPACE -> brand + "网店" + n;
        };
    }

    private static List<Tag> tags(SubjectKind kind, Words.Trade trade, Dice dice, LocalDate founded) {
        if (kind == SubjectKind.FACILITY) {
            return List.of(new Tag(dice.perMille(600) ? "elevator" : "boiler", Period.since(founded)));
        }
        return isBusiness(kind) ? List.of(new Tag(trade.tag(), Period.since(founded))) : List.of();
    }

    private static Attributes attributes(Dice dice) {
        Map<String, Object> values = new TreeMap<>();
        values.put("registrationChanges", BigDecimal.valueOf(dice.perMille(60) ? 3 + dice.below(5) : dice.below(2)));
        values.put("verifiedComplaints", BigDecimal.valueOf(dice.perMille(50) ? 1 + dice.below(4) : 0));
        if (dice.perMille(12)) {
            values.put("allZeroReport", true);
        }
        return Attributes.of(values);
    }

    /** Registering authority and kind of organisation. */
    private static String codeOf(SubjectKind kind) {
        return switch (kind) {
            case INDIVIDUAL_BUSINESS -> "92";
            case COOPERATIVE -> "93";
            case SCHOOL, HOSPITAL, INSTITUTION -> "12";
            case ASSOCIATION -> "51";
            default -> "91";
        };
    }

    private static Map<SubjectKind, Integer> shares() {
        Map<SubjectKind, Integer> shares = new TreeMap<>();
        shares.put(SubjectKind.ENTERPRISE, 480);
        shares.put(SubjectKind.COOPERATIVE, 60);
        shares.put(SubjectKind.INDIVIDUAL_BUSINESS, 290);
        shares.put(SubjectKind.SCHOOL, 15);
        shares.put(SubjectKind.HOSPITAL, 6);
        shares.put(SubjectKind.ASSOCIATION, 15);
        shares.put(SubjectKind.INSTITUTION, 14);
        shares.put(SubjectKind.PRODUCT, 10);
        shares.put(SubjectKind.PROJECT, 6);
        shares.put(SubjectKind.BEHAVIOUR, 4);
        shares.put(SubjectKind.FACILITY, 60);
        shares.put(SubjectKind.GEOGRAPHIC_AREA, 4);
        shares.put(SubjectKind.SITE, 30);
        shares.put(SubjectKind.ONLINE_SPACE, 6);
        return shares;
    }
}
