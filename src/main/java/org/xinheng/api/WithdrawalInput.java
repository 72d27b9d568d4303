package org.xinheng.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a record is withdrawn. */
@Schema(description = "Why a record is withdrawn (撤销): it was wrong or annulled, and from now on it never counted.")
public record WithdrawalInput(
        @Schema(
                description = "The reason, with the deciding document where there is one.",
                required = true,
                maxLength = 2000)
        String reason) {}
