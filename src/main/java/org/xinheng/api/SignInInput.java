package org.xinheng.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.code.Check;

/** Who signs in, and their password. */
@Schema(description = "An officer's local account and its password.")
public record SignInInput(
        @Schema(description = "The account's name.", required = true, maxLength = 64)
        String name,

        @Schema(description = "Its password.", required = true, maxLength = 128, format = "password")
        String password) {
    /** Both are there and of a length that a password may have. */
    public SignInInput {
        Check.text("name", name, 64);
        Check.text("password", password, 128);
    }
}
