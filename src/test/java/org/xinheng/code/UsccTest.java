package org.xinheng.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hutool.core.util.CreditCodeUtil;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {
    private static final int CASES = 100_000 * Integer.getInteger("scale", 1);
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", " 91350100m000100y43 ", "92610922MA70A0A00X"})
    void a_code_is_taken_in_either_case_and_with_outer_space_when_its_check_character_fits(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        String fitting = code.substring(0, 17) + Uscc.checkCharacter(code);
        assertThat(Uscc.parse(text.replace(code.charAt(17), fitting.charAt(17))).value())
                .hasSize(18);
    }

    @Test
    void the_sample_code_of_the_standard_is_valid_and_tells_its_region() {
        assertThat(Uscc.parse("91350100M000100Y43").region()).isEqualTo("350100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "91350100M000100Y4I",
                "91350100M000100Y44",
                "9135O100M000100Y43",
                "９1350100M000100Y43"
            })
    void whatever_does_not_fit_is_refused_with_the_field(String text) {
        assertThatThrownBy(() -> Uscc.parse(text))
                .isInstanceOfSatisfying(
                        InvalidFieldException.class, e -> assertThat(e.field()).isEqualTo("uscc"));
    }

    /** Ours is the narrower: it also knows the registering authorities and that a region is digits. */
    @Test
    void every_verdict_on_generated_and_mutated_codes_is_that_of_an_independent_implementation() {
        Random random = new Random(20240229);
        int valid = 0;
        for (int i = 0; i < CASES; i++) {
            String code = generated(random);
            if (i % 2 == 1) {
                code = mutated(code, random);
            }
            boolean ours = Uscc.fault(code).isEmpty();
            assertThat(ours).as(code).isEqualTo(CreditCodeUtil.isCreditCode(code));
            valid += ours ? 1 : 0;
        }
        assertThat(valid).isBetween(CASES / 2, CASES * 3 / 5);
    }

    @Test
    void every_single_wrong_character_is_noticed() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            String code = generated(random);
            int place = random.nextInt(18);
            char other = ALPHABET.charAt(random.nextInt(31));
            if (other != code.charAt(place)) {
                String wrong = code.substring(0, place) + other + code.substring(place + 1);
                assertThat(Uscc.fault(wrong)).as(wrong).isPresent();
            }
        }
    }

    private static String generated(Random random) {
        StringBuilder code = new StringBuilder();
        code.append("123456789ANY".charAt(random.nextInt(12)));
        code.append(ALPHABET.charAt(random.nextInt(31)));
        for (int i = 0; i < 6; i++) {
            code.append((char) ('0' + random.nextInt(10)));
        }
        for (int i = 0; i < 9; i++) {
            code.append(ALPHABET.charAt(random.nextInt(31)));
        }
        return code.toString() + Uscc.checkCharacter(code.toString());
    }

    /** Mutations behind the first character, which the other implementation does not look up. */
    private static String mutated(String code, Random random) {
        String characters = ALPHABET + "IOSVZ-* a";
        int place = 1 + random.nextInt(17);
        char wrong = characters.charAt(random.nextInt(characters.length()));
        return switch (random.nextInt(4)) {
            case 0 -> code.substring(0, place) + wrong + code.substring(place + 1);
            case 1 -> code.substring(0, place) + code.substring(place + 1);
            case 2 -> code.substring(0, place) + wrong + code.substring(place);
            default -> {
                char[] swapped = code.toCharArray();
                char kept = swapped[place - 1];
                swapped[place - 1] = swapped[place];
                swapped[place] = kept;
                yield place == 1 ? code : new String(swapped);
            }
        };
    }
}
