package org.xinheng.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AttributesTest {
    @Property
    void a_number_has_one_form_however_it_was_written(
            @ForAll int unscaled, @ForAll @IntRange(max = 6) int scale, @ForAll @IntRange(max = 5) int zeros) {
        BigDecimal number = BigDecimal.valueOf(unscaled, scale);
        BigDecimal longer = number.setScale(scale + zeros);
        assertThat(Attributes.of(Map.of("n", number))).isEqualTo(Attributes.of(Map.of("n", longer)));
        assertThat(Attributes.of(Map.of("n", longer)).number("n"))
                .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(number));
    }

    @Test
    void a_double_is_taken_as_it_is_written() {
        assertThat(Attributes.of(Map.of("n", 0.1)).number("n")).contains(new BigDecimal("0.1"));
    }

    @Test
    void a_value_of_another_type_is_absent() {
        Attributes attributes = Attributes.of(Map.of("t", "text", "b", true, "n", 1));
        assertThat(attributes.number("t")).isEmpty();
        assertThat(attributes.text("n")).isEmpty();
        assertThat(attributes.flag("b")).isTrue();
        assertThat(attributes.flag("t")).isFalse();
        assertThat(attributes.flag("missing")).isFalse();
    }

    @Test
    void what_is_no_plain_value_is_refused_with_its_name() {
        assertRefused(Map.of("n", Double.NaN), "attributes.n");
        assertRefused(Map.of("list", java.util.List.of(1)), "attributes.list");
        assertRefused(Map.of("Name", 1), "attributes");
        assertRefused(Map.of("n", new BigDecimal("1e30")), "attributes.n");
        Map<String, Object> absent = new HashMap<>();
        absent.put("n", null);
        assertRefused(absent, "attributes.n");
    }

    @Test
    void more_than_64_names_are_refused() {
        Map<String, Object> many = new HashMap<>();
        for (int i = 0; i < 65; i++) {
            many.put("n" + i, i);
        }
        assertRefused(many, "attributes");
    }

    private static void assertRefused(Map<String, ?> values, String field) {
        assertThatThrownBy(() -> Attributes.of(values))
                .isInstanceOfSatisfying(
                        InvalidFieldException.class, e -> assertThat(e.field()).isEqualTo(field));
    }
}
