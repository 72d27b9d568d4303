package org.xinheng.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.xinheng.record.CaseType;
import org.xinheng.record.ListType;
import org.xinheng.record.PenaltyType;
import org.xinheng.record.ResultCode;
import org.xinheng.record.Severity;
import org.xinheng.record.ViolationKind;
import org.xinheng.registry.Level;
import org.xinheng.registry.SubjectKind;
import org.xinheng.registry.SubjectStatus;

/** The words of categories that are enumerations: a table that names another word would never find it. */
final class Categories {
    private Categories() {}

    static void check(PolicyCheck check, String place, String of, boolean ofRecord, Set<String> written) {
        List<String> known =
                switch (of) {
                    case "kind" -> ofRecord ? names(ViolationKind.values()) : names(SubjectKind.values());
                    case "status" -> names(SubjectStatus.values());
                    case "severity" -> names(Severity.values());
                    case "listType" -> names(ListType.values());
                    case "penaltyType" -> names(PenaltyType.values());
                    case "result" -> names(ResultCode.values());
                    case "level" -> names(Level.values());
                    case "caseType" -> names(CaseType.values());
                    default -> List.of();
                };
        for (String word : written) {
            if (!known.isEmpty() && !known.contains(word)) {
                check.fault(place + ".points." + word, "there is no " + of + " " + word, "one of " + known);
            }
        }
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
