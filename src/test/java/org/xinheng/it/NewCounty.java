package org.xinheng.it;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Other departments' files of a fictional new county, with faults, repetitions and corrections among their rows. */
final class NewCounty {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final int subjects;

    /**
     * A file as both an import and a first load take it.
     *
     * @param name its name
     * @param address where an import takes it, below {@code /api/v1/imports}
     * @param text what it says
     */
    record Sent(String name, String address, String text) {}

    NewCounty(int subjects) {
        this.subjects = subjects;
        texts.put("areas.csv", "code,name,parent\nnew-county,新示例县,\nnew-town,新示例镇,new-county\nlost,无,nowhere\n");
        texts.put(
                "departments.csv",
                "code,name,area,level,parent\nSAMR,示例市场监管局,new-county,COUNTY,\nFIRE,示例消防大队,new-county,COUNTY,SAMR\n");
        texts.put("items.ndjson", """
                {"code":"REGISTRATION","name":"登记事项检查","itemClass":"GENERAL","scheme":"comprehensive","leads":["SAMR"],"cooperates":["FIRE"]}
                {"code":"GAS","name":"燃气安全检查","itemClass":"KEY","scheme":"comprehensive","leads":["FIRE"],"scope":{"kinds":["ENTERPRISE"],"tags":["gas"]}}
                {"code":"GAS","name":"燃气经营安全检查","itemClass":"KEY","scheme":"comprehensive","leads":["FIRE"],"scope":{"kinds":["ENTERPRISE"],"tags":["gas"]}}
                """);
        texts.put("subjects.csv.gz", subjects());
        texts.put("subjects-2.csv", corrections());
        texts.put("persons.csv", persons());
        texts.put("relations.csv", relations());
        texts.put("violations-gb.csv", violations());
        texts.put("violations-2.csv", corrected());
        texts.put("双公示.csv", penalties());
        texts.put("inspections.csv", inspections());
    }

    private String subjects() {
        StringBuilder rows =
                new StringBuilder("kind,name,key.system,key.key,area,industry,establishedOn,tags,attributes.staff\n");
        for (int i = 0; i < subjects; i++) {
            rows.append("ENTERPRISE,\"示例县\"\"首批\"\"有限公司" + i + "\",reg," + i + ",new-town,L72,2010-05-01,"
                    + (i % 3 == 0 ? "gas@2020-01-01; food@2021-01-01..2022-01-01" : "") + "," + i + "\n");
        }
        rows.append("FACILITY,示例设施,reg,plant,new-town,,2010-05-01,,\n");
        rows.append("ENTERPRISE,重复公司,reg,0,nowhere,L72,2010-05-01,,\n");
        rows.append("ENTERPRISE,日期不对,reg,x,new-town,L72,2010-02-30,,\n");
        return rows.toString();
    }

    /** Says less than the first file: what it has no column for stays. */
    private String corrections() {
        return "kind,name,key.system,key.key,area\nENTERPRISE,更名有限公司,reg,1,new-county\nENTERPRISE,更名有限公司,reg,1,new-county\n";
    }

    private String persons() {
        StringBuilder rows = new StringBuilder("name,document,key.system,key.key\n");
        for (int i = 0; i < subjects; i++) {
            rows.append("王" + i + "," + (i % 4 == 0 ? "ID:A" + i : "") + ",reg,p" + i + "\n");
        }
        rows.append("王改名,,reg,p1\n王一,,,\n");
        return rows.toString();
    }

    private String relations() {
        StringBuilder rows = new StringBuilder("kind,fromSubject,fromPerson,fromDocument,to,since,share,role,source\n");
        for (int i = 0; i < subjects; i++) {
            rows.append("LEGAL_REPRESENTATIVE_OF,,reg|p" + i + ",,reg|" + i + ",2010-05-01,,,registry\n");
        }
        rows.append("HOLDS,reg|0,,,reg|1,2012-01-01,0.6,,registry\nHOLDS,,,ID:A4,reg|2,2012-01-01,0.4,,registry\n");
        rows.append("OPERATES,reg|5,,,reg|plant,2012-01-01,,,registry\n");
        rows.append("EXECUTIVE_OF,,reg|p2,,reg|3,2012-01-01,,监事,registry\n");
        rows.append("EXECUTIVE_OF,,reg|unknown,,reg|3,2012-01-01,,监事,registry\n");
        rows.append(
                "HOLDS,reg|0,,,reg|unknown,2012-01-01,0.1,,registry\nHOLDS,reg|0,,,reg|3,2012-01-01,-1,,registry\n");
        return rows.toString();
    }

    private String violations() {
        StringBuilder rows = new StringBuilder(
                "kind,severity,subject,person,department,documentNumber,item,behaviour,penaltyTypes,listType,decidedOn,repairedOn,fine\n");
        for (int i = 0; i < subjects; i += 2) {
            rows.append("PENALTY," + (i % 4 == 0 ? "SERIOUS" : "MINOR") + ",reg|" + i + ",,SAMR,示例〔2026〕" + i
                    + "号,REGISTRATION,\"未按规定公示,\n第二行\",WARNING; FINE,,2026-01-05,,1000.50\n");
        }
        rows.append("SERIOUS_LISTING,SERIOUS,reg|0,,SAMR,示例〔2026〕列1号,,严重失信,,MAJOR_TAX,2026-01-06,,\n");
        rows.append("JUDGMENT_DEFAULT,SERIOUS,,reg|p1,SAMR,示例〔2026〕执1号,,未履行生效判决,,,2026-01-06,,20\n");
        rows.append("PENALTY,MINOR,reg|2,,SAMR,示例〔2026〕2号,GAS,改记事项,WARNING,,2026-01-05,2026-02-05,\n");
        rows.append("PENALTY,MINOR,reg|2,,SAMR,示例〔2026〕2号,GAS,改记事项,WARNING,,2026-01-05,,\n");
        rows.append("PENALTY,MINOR,reg|3,,NOBODY,示例〔2026〕z号,,无此部门,,,2026-01-05,,\n");
        return rows.toString();
    }

    /** Says less than the first file, of a person and of a subject. */
    private static String corrected() {
        return "kind,severity,subject,person,department,documentNumber,behaviour,decidedOn\n"
                + "JUDGMENT_DEFAULT,SERIOUS,,reg|p1,SAMR,示例〔2026〕执1号,仍未履行生效判决,2026-01-06\n"
                + "PENALTY,MINOR,reg|4,,SAMR,示例〔2026〕4号,再次改记事项,2026-01-05\n";
    }

    private String penalties() {
        return "CF_XDR_MC,CF_XDR_LB,CF_XDR_SHXYM,CF_WSH,CF_WFXW,CF_SY,CF_CFLB,CF_JDRQ,CF_NR_FK\n"
                + "示例公示有限公司,法人及非法人组织,919900000000001829,示例〔2026〕双1号,超限,依据,罚款,2026/3/1,0.5\n";
    }

    private String inspections() {
        StringBuilder rows =
                new StringBuilder("subject,item,department,sourceKey,level,inspectedOn,results,attributes.score\n");
        for (int i = 0; i < subjects; i += 3) {
            rows.append("reg|" + i + ",REGISTRATION,SAMR,visit" + i + ",COUNTY,2026-01-05,"
                    + (i % 2 == 0 ? "NO_PROBLEM" : "ORDERED_TO_CORRECT; NOT_DISCLOSED") + ",95\n");
        }
        rows.append("reg|0,REGISTRATION,SAMR,visit0,COUNTY,2026-01-05,FOLLOW_UP,90\n");
        rows.append("reg|1,NOTHING,SAMR,visit1,COUNTY,2026-01-05,NO_PROBLEM,\n");
        return rows.toString();
    }

    /** The files as an import takes them, in order. */
    Iterable<Sent> sent() {
        return texts.entrySet().stream()
                .map(e -> new Sent(
                        e.getKey(),
                        e.getKey().startsWith("双")
                                ? "mapped?mapping=penalties&area=new-county&department=SAMR"
                                : e.getKey().split("[^a-z]", 2)[0] + "?",
                        e.getValue()))
                .toList();
    }

    /** Writes the files and their list, as a first load takes them. */
    Path write(Path directory) throws IOException {
        Files.createDirectories(directory);
        StringBuilder list = new StringBuilder("files:\n");
        for (Map.Entry<String, String> file : texts.entrySet()) {
            Path path = directory.resolve(file.getKey());
            if (file.getKey().endsWith(".gz")) {
                try (OutputStream output = new GZIPOutputStream(Files.newOutputStream(path))) {
                    output.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                }
            } else {
                Files.write(
                        path,
                        file.getValue().getBytes(file.getKey().contains("-gb") ? GB18030 : StandardCharsets.UTF_8));
            }
            list.append("  - {file: " + file.getKey());
            list.append(
                    file.getKey().startsWith("双")
                            ? ", mapping: penalties, area: new-county, department: SAMR}\n"
                            : ", kind: " + file.getKey().split("[^a-z]", 2)[0] + "}\n");
        }
        Files.writeString(directory.resolve("first-load.yaml"), list);
        return directory;
    }
}
