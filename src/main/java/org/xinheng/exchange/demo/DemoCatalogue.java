package org.xinheng.exchange.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xinheng.code.Term;
import org.xinheng.registry.Area;
import org.xinheng.registry.Department;
import org.xinheng.registry.Item;
import org.xinheng.registry.ItemClass;
import org.xinheng.registry.Level;
import org.xinheng.registry.Scope;
import org.xinheng.registry.SubjectKind;
import org.xinheng.registry.TierFrom;

/** The demo county's areas, departments and items, on the pattern of a county's plan for joint supervision. */
final class DemoCatalogue {
    static final String COUNTY = "demo-county";

    private static final String SCHEME = "comprehensive";
    private static final Set<SubjectKind> ENTITIES =
            Set.of(SubjectKind.ENTERPRISE, SubjectKind.COOPERATIVE, SubjectKind.INDIVIDUAL_BUSINESS);

    private DemoCatalogue() {}

    static List<Area> areas() {
        List<Area> areas = new ArrayList<>();
        areas.add(new Area("demo-province", "示例省", Optional.empty()));
        areas.add(new Area("demo-city", "示例市", Optional.of("demo-province")));
        areas.add(new Area(COUNTY, Words.COUNTY, Optional.of("demo-city")));
        for (int i = 0; i < Words.TOWNS.size(); i++) {
            areas.add(new Area(town(i), Words.COUNTY + Words.TOWNS.get(i), Optional.of(COUNTY)));
        }
        return areas;
    }

    static String town(int i) {
        return "demo-town-" + (i + 1);
    }

    static List<Department> departments() {
        List<Department> departments = new ArrayList<>();
        String[][] names = {
            {"SAMR", "市场监督管理局"}, {"NDRC", "发展和改革局"}, {"EDU", "教体科技局"}, {"MIIT", "经济贸易局"},
            {"MPS", "公安局"}, {"MCA", "民政局"}, {"MOJ", "司法局"}, {"HRSS", "人力资源和社会保障局"},
            {"MNR", "自然资源局"}, {"HURD", "住房和城乡建设局"}, {"MOT", "交通运输局"}, {"MWR", "水利局"},
            {"MARA", "农业农村局"}, {"MCT", "文化旅游广电局"}, {"NHC", "卫生健康局"}, {"MEM", "应急管理局"},
            {"NHSA", "医疗保障局"}, {"ADMIN", "行政审批局"}, {"FOREST", "林业局"}, {"MEE", "生态环境分局"},
            {"STA", "税务局"}, {"FIRE", "消防救援大队"}, {"TOBACCO", "烟草专卖局"}, {"FINANCE", "政府办公室（金融办）"},
        };
        for (String[] name : names) {
            departments.add(new Department(name[0], Words.COUNTY + name[1], COUNTY, Level.COUNTY, Optional.empty()));
        }
        return departments;
    }

    static List<Item> items() {
        List<Item> items = new ArrayList<>();
        items.add(key("FOOD-PROD", "食品生产安全检查", "食品", "food", "C14", "SAMR", List.of("MARA")));
        items.add(key("FOOD-SALE", "食品销售安全检查", "食品", "food", "F52", "SAMR", List.of()));
        items.add(covered("CATERING", "餐饮服务食品安全检查", "食品", "catering", 2, "SAMR", List.of("NHC", "FIRE")));
        items.add(key("DRUG", "药品经营质量检查", "药品", "drug", null, "SAMR", List.of("NHSA")));
        items.add(key("DEVICE", "医疗器械经营使用检查", "医疗器械", "device", null, "SAMR", List.of("NHC")));
        items.add(covered("HAZCHEM", "危险化学品安全检查", "危险化学品", "hazchem", 1, "MEM", List.of("MPS", "MEE")));
        items.add(covered("GAS", "燃气经营安全检查", "燃气", "gas", 1, "HURD", List.of("SAMR", "MEM", "FIRE")));
        items.add(key("BUILDING", "建筑工程质量检查", "建筑工程质量", "construction", null, "HURD", List.of("MEM")));
        items.add(key("FUEL", "成品油流通检查", "成品油", "fuel", null, "MIIT", List.of("SAMR", "STA")));
        items.add(key("PREPAID", "单用途预付卡检查", "单用途预付卡", "prepaid", null, "MIIT", List.of("SAMR")));
        items.add(key("CARE", "养老机构服务质量检查", "医疗养老", "care", null, "MCA", List.of("NHC", "FIRE")));
        items.add(key("TRAINING", "校外培训机构检查", "校外培训", "training", null, "EDU", List.of("SAMR", "FIRE")));
        items.add(facility("ELEVATOR", "电梯安全检查", SubjectKind.FACILITY, "elevator", 1));
        items.add(facility("BOILER", "锅炉安全检查", SubjectKind.FACILITY, "boiler", 1));
        items.add(facility("VENUE", "人员密集场所消防检查", SubjectKind.SITE, null, 2));
        items.add(item(
                "SCHOOL-CANTEEN",
                "学校食堂食品安全检查",
                ItemClass.KEY,
                Optional.of("食品"),
                Optional.of(Term.years(1)),
                new Scope(Set.of(SubjectKind.SCHOOL), null, null, false),
                TierFrom.SELF,
                "EDU",
                List.of("SAMR")));
        items.add(general("REGISTRATION", "登记事项检查", "SAMR"));
        items.add(general("DISCLOSURE", "公示信息检查", "SAMR"));
        items.add(general("ADVERTISING", "广告行为检查", "SAMR"));
        items.add(general("PRICE", "价格行为检查", "SAMR"));
        items.add(general("LABOUR", "劳动用工检查", "HRSS"));
        items.add(general("ENVIRONMENT", "排污情况检查", "MEE"));
        items.add(general("TAX", "税务检查", "STA"));
        items.add(general("FIRE-SAFETY", "消防安全检查", "FIRE"));
        return items;
    }

    private static Item key(
            String code, String name, String field, String tag, String industry, String lead, List<String> others) {
        return item(
                code,
                name,
                ItemClass.KEY,
                Optional.of(field),
                Optional.empty(),
                tagged(tag, industry),
                TierFrom.SELF,
                lead,
                others);
    }

    private static Item covered(
            String code, String name, String field, String tag, int years, String lead, List<String> others) {
        return item(
                code,
                name,
                ItemClass.KEY,
                Optional.of(field),
                Optional.of(Term.years(years)),
                tagged(tag, null),
                TierFrom.SELF,
                lead,
                others);
    }

    private static Item facility(String code, String name, SubjectKind kind, String tag, int years) {
        Scope scope = new Scope(Set.of(kind), null, tag == null ? null : new TreeSet<>(Set.of(tag)), false);
        return item(
                code,
                name,
                ItemClass.KEY,
                Optional.of("特种设备与消防"),
                Optional.of(Term.years(years)),
                scope,
                TierFrom.OPERATOR,
                kind == SubjectKind.SITE ? "FIRE" : "SAMR",
                List.of());
    }

    private static Item general(String code, String name, String lead) {
        return item(
                code,
                name,
                ItemClass.GENERAL,
                Optional.empty(),
                Optional.empty(),
                new Scope(ENTITIES, null, null, false),
                TierFrom.SELF,
                lead,
                List.of());
    }

    private static Scope tagged(String tag, String industry) {
        return new Scope(
                ENTITIES, industry == null ? null : new TreeSet<>(Set.of(industry)), new TreeSet<>(Set.of(tag)), false);
    }

    private static Item item(
            String code,
            String name,
            ItemClass itemClass,
            Optional<String> field,
            Optional<Term> cycle,
            Scope scope,
            TierFrom from,
            String lead,
            List<String> others) {
        return new Item(
                code,
                name,
                itemClass,
                field,
                cycle,
                scope,
                from,
                SCHEME,
                List.of(lead),
                others,
                Optional.of("示例县监管事项清单"));
    }
}
