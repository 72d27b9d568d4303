package org.xinheng.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.xinheng.code.Attributes;
import org.xinheng.code.SubjectId;
import org.xinheng.code.Uscc;
import org.xinheng.registry.SourceKey;
import org.xinheng.registry.Subject;
import org.xinheng.registry.SubjectKind;
import org.xinheng.registry.SubjectStatus;
import org.xinheng.registry.Tag;

/** A subject as a client sends it. */
@Schema(description = "A supervised subject (监管对象). Sent again with the same uscc or key it corrects the subject.")
public record SubjectInput(
        @Schema(description = "What it is.", required = true)
        SubjectKind kind,

        @Schema(description = "Its name.", required = true, maxLength = 200, examples = "示例县云栖餐饮有限公司")
        String name,

        @Schema(
                description = "Unified social credit code (GB 32100-2015), in either case.",
                implementation = String.class,
                examples = "91990099MA0000017C")
        Optional<Uscc> uscc,

        @Schema(description = "Former 15-digit registration number.", pattern = "^\\d{15}$")
        Optional<String> registrationNumber,

        @Schema(description = "How the department that keeps it names it; required where there is no uscc.")
        Optional<SourceKey> key,

        @Schema(description = "Code of the management area.", required = true, examples = "demo-county")
        String area,

        @Schema(description = "Class of GB/T 4754.", examples = "H62", pattern = "^[A-T](\\d{2,4})?$")
        Optional<String> industry,

        @Schema(description = "Founded or put into use on.") Optional<LocalDate> establishedOn,

        @Schema(description = "Whether it is still there; ACTIVE when absent.")
        SubjectStatus status,

        @Schema(description = "Labels and when they hold.", maxItems = 64)
        List<Tag> tags,

        @Schema(
                description = "Named numbers, texts and truth values that a policy may read.",
                implementation = Object.class)
        Attributes attributes) {
    Subject toSubject() {
        return new Subject(
                SubjectId.of(Subject.identity(uscc, key)),
                kind,
                name,
                uscc,
                registrationNumber,
                key,
                area,
                industry,
                establishedOn,
                status,
                tags,
                attributes);
    }
}
