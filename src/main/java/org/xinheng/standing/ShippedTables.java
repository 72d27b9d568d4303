package org.xinheng.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xinheng.code.RefusedException;
import org.xinheng.policy.ShippedTable;

/** The tables of ratios and frequencies that come with the service, each with its source. */
@ApplicationScoped
public class ShippedTables {
    private static final List<String> CODES = List.of(
            "bayannur-2022",
            "changzhi-2024",
            "chizhou-2019",
            "customs-2018",
            "food-2016",
            "food-49",
            "food-producers-2022",
            "health-caps-2025",
            "henan-2020",
            "henan-2021",
            "hengyang-2025",
            "huashan-2021",
            "jianghan-2025",
            "jiangxi-environment",
            "jingmen-2020",
            "labour-credit",
            "lindian-2024",
            "minqing-2021",
            "shandong-2020",
            "shanggao-2023",
            "xianning-2017",
            "xiaogan-2024",
            "yichun-2021");

    /** Read when they are first asked for, since most starts need none of them. */
    private static final class Read {
        private static final List<ShippedTable> TABLES =
                CODES.stream().map(ShippedTables::read).toList();
    }

    /** All tables by code. */
    public List<ShippedTable> all() {
        return Read.TABLES;
    }

    /** The table of a code; refused as unknown when there is none. */
    public ShippedTable table(String code) {
        return all().stream()
                .filter(t -> t.code().equals(code))
                .findFirst()
                .orElseThrow(() -> RefusedException.unknown("intensity table", code));
    }

    private static ShippedTable read(String code) {
        String file = "policies/tables/" + code + ".yaml";
        try (InputStream shipped = ShippedTables.class.getClassLoader().getResourceAsStream(file)) {
            return ShippedTable.read(new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped table " + file + " cannot be read", e);
        }
    }
}
