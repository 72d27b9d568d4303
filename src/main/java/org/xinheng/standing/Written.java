package org.xinheng.standing;

import java.util.Optional;

/**
 * What a command did.
 *
 * @param change the identifier of the committed change; absent when everything was so already
 * @param replayed whether the change was committed earlier under the same idempotency key
 * @param before the subject's standing before, where there was one
 * @param after the subject's standing now, where a subject is concerned
 */
public record Written(Optional<String> change, boolean replayed, Optional<Standing> before, Optional<Standing> after) {
    static Written replay(Earlier earlier) {
        return new Written(Optional.of(earlier.change()), true, earlier.before(), earlier.after());
    }
}
