package org.xinheng.exchange.demo;

import java.util.List;

/** What fictional names are made of: invented brands, plain trades, common surnames. */
final class Words {
    static final String COUNTY = "示例县";
    static final List<String> TOWNS = List.of("云栖镇", "青禾镇", "石桥镇", "柳溪镇", "望川镇", "南坪镇", "白鹭镇", "松岭镇");
    static final List<String> BRAND_HEADS =
            List.of("曦", "珞", "澄", "霁", "沄", "岫", "筱", "珺", "澍", "翊", "芃", "骐", "垚", "煦", "昀", "笙");
    static final List<String> BRAND_TAILS =
            List.of("禾", "棠", "屿", "朔", "琅", "澜", "穗", "珩", "樾", "砚", "皓", "菀", "铖", "溆", "枫", "蔚");
    static final List<String> SURNAMES =
            List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "马", "朱", "胡", "欧阳");
    static final List<String> GIVEN =
            List.of("子涵", "建国", "丽华", "志强", "秀兰", "文博", "晓燕", "海涛", "玉珍", "俊杰", "雨桐", "德明", "桂芳", "天宇", "思远", "明霞");

    /** A trade: what stands in a name, its industry, a label for items. */
    record Trade(String name, String industry, String tag) {}

    static final List<Trade> TRADES = List.of(
            new Trade("餐饮服务", "H62", "catering"),
            new Trade("食品商贸", "F52", "food"),
            new Trade("食品加工", "C14", "food"),
            new Trade("医药", "F52", "drug"),
            new Trade("医疗器械", "F51", "device"),
            new Trade("机械制造", "C34", "special-equipment"),
            new Trade("建筑工程", "E47", "construction"),
            new Trade("燃气", "D45", "gas"),
            new Trade("化工", "C26", "hazchem"),
            new Trade("石油销售", "F52", "fuel"),
            new Trade("物流", "G54", "transport"),
            new Trade("信息技术", "I65", "software"),
            new Trade("商务咨询", "L72", "services"),
            new Trade("农业开发", "A01", "agriculture"),
            new Trade("文化传播", "R86", "culture"),
            new Trade("旅游开发", "N78", "tourism"),
            new Trade("教育咨询", "P83", "training"),
            new Trade("养老服务", "Q85", "care"),
            new Trade("健身服务", "R89", "prepaid"),
            new Trade("服装", "F51", "retail"));

    private Words() {}
}
