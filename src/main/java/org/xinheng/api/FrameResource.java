package org.xinheng.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.access.Caller;
import org.xinheng.code.Check;
import org.xinheng.inspection.Asker;
import org.xinheng.inspection.Frames;
import org.xinheng.inspection.SamplingFrame;
import org.xinheng.record.CaseType;
import org.xinheng.registry.Catalogue;
import org.xinheng.registry.Level;
import org.xinheng.standing.BusinessDay;
import org.xinheng.standing.Population;

/** What a draw is made from. */
@Path("/api/v1/items/{code}/sampling-frame")
@Tag(name = "scheduling")
public class FrameResource {
    private final Frames frames;
    private final Population population;
    private final CurrentCaller current;
    private final BusinessDay day;

    /** Injected. */
    public FrameResource(Frames frames, Population population, CurrentCaller current, BusinessDay day) {
        this.frames = frames;
        this.population = population;
        this.current = current;
        this.day = day;
    }

    @GET
    @RolesAllowed({Access.SCHEDULER, Access.OFFICER, Access.AUDITOR})
    @Operation(
            summary = "Ask what a draw is made from",
            description = "Counts and quotas per tier, of one policy version and change number.")
    public SamplingFrame frame(
            @PathParam("code") @Parameter(description = "The item's code.") String code,
            @QueryParam("area") @Parameter(description = "Code of an area; those below it count.") String area,
            @QueryParam("on") @Parameter(description = "A date from today on; today when absent.") String on,
            @QueryParam("level")
                    @Parameter(description = "Level of the authority that would inspect; the caller's when absent.")
                    String level) {
        LocalDate date = Parameters.date("on", on).orElseGet(day::today);
        Check.that(!date.isBefore(day.today()), "on", "must not be in the past: a draw is made for a day to come");
        Caller caller = current.get();
        Catalogue catalogue = population.catalogue();
        Predicate<String> visible = a -> catalogue.isWithin(a, caller.areas());
        if (area != null) {
            Check.that(catalogue.area(area).isPresent(), "area", "names an area that is not known");
            visible = visible.and(a -> catalogue.path(a).contains(area));
        }
        Asker asker = new Asker(
                Parameters.constant(Level.class, "level", level)
                        .or(caller::level)
                        .orElse(Level.COUNTY),
                CaseType.ROUTINE);
        return frames.frame(catalogue.item(code), Optional.ofNullable(area), date, asker, visible);
    }
}
