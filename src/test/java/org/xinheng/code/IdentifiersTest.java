package org.xinheng.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    @Property
    void a_subject_id_written_and_read_is_the_same(@ForAll long value) {
        SubjectId id = new SubjectId(value);
        assertThat(id.text()).hasSize(13).matches("[0-9a-hjkmnp-tv-z]+");
        assertThat(SubjectId.parse(id.text())).isEqualTo(id);
    }

    @Property
    void a_person_id_written_and_read_is_the_same(@ForAll long value) {
        assertThat(PersonId.parse(new PersonId(value).text())).isEqualTo(new PersonId(value));
    }

    @Property
    void ids_sort_as_their_texts_do(@ForAll long a, @ForAll long b) {
        assertThat(Integer.signum(new SubjectId(a).compareTo(new SubjectId(b))))
                .isEqualTo(Integer.signum(new SubjectId(a).text().compareTo(new SubjectId(b).text())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0000000000000000", "000000000000", "g000000000000", "000000000000u", "000000000000A", "i1"})
    void another_shape_is_no_id(String text) {
        assertThat(SubjectId.isId(text)).isFalse();
        assertThatThrownBy(() -> SubjectId.parse(text)).isInstanceOf(InvalidFieldException.class);
    }

    @Test
    void the_same_natural_identity_gives_the_same_id_and_parts_do_not_run_together() {
        assertThat(RecordId.of("violation", "ab", "c")).isEqualTo(RecordId.of("violation", "ab", "c"));
        assertThat(RecordId.of("violation", "ab", "c")).isNotEqualTo(RecordId.of("violation", "a", "bc"));
        assertThat(RecordId.of("violation", "a")).isNotEqualTo(RecordId.of("relation", "a"));
    }

    @Property
    void a_record_id_survives_writing(@ForAll String identity) {
        RecordId id = RecordId.of("violation", identity);
        assertThat(new RecordId(id.value())).isEqualTo(id);
        assertThat(id.value()).hasSize(26);
    }
}
