package org.xinheng.policy;

import org.xinheng.record.Severity;

/** The faults of the section about publication. */
final class PublicationCheck {
    private final PolicyCheck check;
    private final Publication publication;

    PublicationCheck(PolicyCheck check, Policy policy) {
        this.check = check;
        this.publication = policy.publication();
    }

    void run() {
        check.source("publication.source", publication.source());
        for (Severity severity : Severity.values()) {
            check.required(
                    "publication.maximum." + severity, publication.maximum().get(severity));
        }
    }
}
