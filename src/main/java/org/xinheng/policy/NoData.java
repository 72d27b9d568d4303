package org.xinheng.policy;

import java.util.Optional;

/**
 * When there is too little to grade by.
 *
 * @param title what it means, for people
 * @param when the condition
 * @param tier the tier that stands in; no tier when absent
 */
public record NoData(String title, Condition when, Optional<String> tier) {
    public NoData {
        tier = Lists.orEmpty(tier);
    }
}
