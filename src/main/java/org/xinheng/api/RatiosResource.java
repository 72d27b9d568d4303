package org.xinheng.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.xinheng.access.Caller;
import org.xinheng.code.Check;
import org.xinheng.code.InvalidFieldException;
import org.xinheng.code.RefusedException;
import org.xinheng.code.UnavailableException;

/** Many ratio questions at once. */
@Path("/api/v1/inspection-ratios")
@Tag(name = "scheduling")
public class RatiosResource {
    /** Newline-delimited JSON. */
    static final String NDJSON = "application/x-ndjson";

    private static final int MOST = 1_000;
    private static final int LONGEST_LINE = 4_096;

    private final RatioDesk desk;
    private final CurrentCaller current;
    private final Problems problems;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    /** Injected. */
    public RatiosResource(RatioDesk desk, CurrentCaller current, Problems problems, ObjectMapper mapper) {
        this.desk = desk;
        this.current = current;
        this.problems = problems;
        this.reader = mapper.readerFor(RatioQuestion.class);
        this.writer = mapper.writerFor(RatioLine.class);
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Access.SCHEDULER, Access.OFFICER, Access.REVIEWER, Access.AUDITOR})
    @Operation(
            operationId = "ratios",
            summary = "Ask many ratios",
            description =
                    "At most 1000 questions; each answer has a status of its own and stands in the order of the questions.")
    public List<RatioLine> ratios(List<RatioQuestion> questions) {
        Check.size("body", Check.present("body", questions), MOST);
        Caller caller = current.get();
        return questions.stream().map(q -> line(caller, q)).toList();
    }

    @POST
    @Blocking
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @RolesAllowed({Access.SCHEDULER, Access.OFFICER, Access.REVIEWER, Access.AUDITOR})
    @Operation(
            operationId = "ratioStream",
            summary = "Ask many ratios as a stream",
            description =
                    "One question on each line, one answer on each line, in order, while the questions still arrive.")
    @RequestBody(content = @Content(mediaType = NDJSON, schema = @Schema(implementation = RatioQuestion.class)))
    @APIResponse(
            responseCode = "200",
            description = "One answer on each line",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = RatioLine.class)))
    public StreamingOutput stream(InputStream body) {
        Caller caller = current.get();
        return output -> {
            BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
            Writer answers = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8), 1 << 16);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    answers.write(writer.writeValueAsString(line(caller, line)));
                    answers.write('\n');
                }
            }
            answers.flush();
        };
    }

    private RatioLine line(Caller caller, String text) {
        if (text.length() > LONGEST_LINE) {
            return refused(problems.invalid(new InvalidFieldException("line", "is longer than 4096 characters")));
        }
        try {
            return line(caller, reader.<RatioQuestion>readValue(text));
        } catch (JsonProcessingException e) {
            return refused(problems.unreadable(e));
        }
    }

    private RatioLine line(Caller caller, RatioQuestion asked) {
        try {
            Check.present("question", asked);
            RatioDesk.Question question = desk.question(
                    caller,
                    current.served(caller, Parameters.required("subject", asked.subject())),
                    asked.item(),
                    asked.on(),
                    asked.caseType(),
                    asked.level(),
                    asked.department());
            RatioDesk.Served served = desk.fromMemory(question).orElseGet(() -> desk.recomputed(question));
            return new RatioLine(200, new String(served.body(), StandardCharsets.UTF_8), null);
        } catch (InvalidFieldException e) {
            return refused(problems.invalid(e));
        } catch (RefusedException e) {
            return refused(problems.refused(e));
        } catch (UnavailableException e) {
            return refused(problems.unavailable(e));
        }
    }

    private static RatioLine refused(Response response) {
        return new RatioLine(response.getStatus(), null, (Problem) response.getEntity());
    }
}
