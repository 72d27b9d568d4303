package org.xinheng.policy;

import java.util.Optional;
import org.xinheng.policy.reading.Omissible;

/**
 * What a row of the intensity table says for a tier.
 *
 * @param ratio the ratio; by need when absent
 * @param visits the frequency; free when absent
 * @param perInspector subjects per inspector of the department, where the size of a sample goes by its staff; beside a
 *     ratio the larger sample counts
 */
public record IntensityEntry(@Omissible Ratio ratio, Optional<VisitRule> visits, Optional<Integer> perInspector) {
    public IntensityEntry {
        ratio = ratio == null ? Ratio.BY_NEED : ratio;
        visits = visits == null ? Optional.empty() : visits;
        perInspector = perInspector == null ? Optional.empty() : perInspector;
    }
}
