package org.xinheng.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.service.Http.enterprise;
import static org.xinheng.service.Http.officer;
import static org.xinheng.service.Http.penalty;
import static org.xinheng.service.Http.post;
import static org.xinheng.service.Http.ratio;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xinheng.standing.BusinessDay;

/** Days go by, and with them what counts: memory says every day what a fresh look at the facts says. */
@QuarkusTest
class MidnightTest {
    private static final LocalDate TODAY = LocalDate.now(BusinessDay.ZONE);

    @AfterEach
    void realTimeAgain() {
        TestClock.real();
    }

    @Test
    void midnightPassesWithNoWrongAnswerAndNoWrite() {
        TestClock.noonOf(TODAY);
        String subject = enterprise(Map.of());
        LocalDate decided = TODAY.minusDays(300);
        long since = Http.lastNumber();
        String change = post(officer(), "/api/v1/violations", penalty(subject, "SERIOUS", decided))
                .getString("change");
        long number = Http.numberOf(change, since);

        String said = explained(subject, TODAY);
        LocalDate foretold = nextChange(subject);
        int moves = 0;
        for (LocalDate day = TODAY; day.isBefore(decided.plusYears(3).plusDays(3)); day = next(day, foretold)) {
            TestClock.noonOf(day);
            String now = explained(subject, day);
            assertThat(now).as("tier on %s", day).startsWith(tier(subject));
            if (day.equals(foretold)) {
                assertThat(now).as("foretold for %s", day).isNotEqualTo(said);
                foretold = nextChange(subject);
                said = now;
                moves++;
            }
            assertThat(now).as("said on %s", day).isEqualTo(said);
        }
        assertThat(moves).isGreaterThanOrEqualTo(2);
        assertThat(Http.changes(number)).isEmpty();
    }

    /** Every day around the foretold one, and one in a week between. */
    private static LocalDate next(LocalDate day, LocalDate foretold) {
        boolean near = foretold != null && day.isAfter(foretold.minusDays(9)) && day.isBefore(foretold.plusDays(2));
        return day.plusDays(near ? 1 : 7);
    }

    private static String tier(String subject) {
        JsonPath answer = JsonPath.from(ratio(subject, "REGISTRATION", ""));
        return answer.getString("tier.label") + " by " + answer.getString("tier.decidedBy");
    }

    private static LocalDate nextChange(String subject) {
        String next = JsonPath.from(ratio(subject, "REGISTRATION", "")).getString("nextChangeOn");
        return next == null ? null : LocalDate.parse(next);
    }

    private static String explained(String subject, LocalDate day) {
        JsonPath explained = officer()
                .get("/api/v1/subjects/" + subject + "/assessments/comprehensive?asOf=" + day)
                .jsonPath();
        return explained.getString("tier.label") + " by " + explained.getString("decidedBy") + " "
                + explained.getList("rules.rule");
    }
}
