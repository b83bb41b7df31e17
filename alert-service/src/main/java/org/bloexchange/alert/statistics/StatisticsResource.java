package org.bloexchange.alert.statistics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.bloexchange.alert.export.CsvTable;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.reading.ListQuery;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Counts and kilograms, with the filters of the list of alerts. */
@Path("/api/v1/statistics")
@RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.SYSTEM})
@Tag(name = "statistics")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong (RFC 9457)",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class StatisticsResource {

    private final StatisticsReader statistics;
    private final Provider<Caller> caller;

    StatisticsResource(StatisticsReader statistics, Provider<Caller> caller) {
        this.statistics = statistics;
        this.caller = caller;
    }

    /** The counts over what the caller may see. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "How many alerts and kilograms, over what the caller may see",
            description =
                    "With the filters of the list of alerts, and without cancelled ones. An alert counts once under a key"
                            + " and with the kilograms of all its goods, or of the substance asked for. Also as text/csv.")
    @APIResponse(responseCode = "200", description = "The counts, in the order of their keys")
    @APIResponse(responseCode = "503", description = "It took too long; see Retry-After")
    public Statistics counts(
            @BeanParam ListQuery query,
            @QueryParam("by")
                    @Parameter(
                            description = "One or two of month, substance, border, mode, detection, outcome",
                            required = true)
                    List<String> by) {
        return count(query, by);
    }

    /** The same as a table. */
    @GET
    @Produces("text/csv;qs=0.5")
    @Operation(hidden = true)
    public Response table(@BeanParam ListQuery query, @QueryParam("by") List<String> by) {
        Statistics counts = count(query, by);
        return Response.ok(csv(counts), "text/csv;charset=UTF-8;header=present")
                .header("X-BLO-World", counts.world())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + counts.world() + "-statistics.csv\"")
                .build();
    }

    private Statistics count(ListQuery query, List<String> by) {
        List<Dimension> dimensions = Dimension.of(by);
        Caller reader = caller.get();
        return statistics.count(AlertPolicy.reachOf(reader), reader.office(), query.filter(), dimensions);
    }

    private static byte[] csv(Statistics counts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            List<String> headings = new ArrayList<>(List.of("world"));
            headings.addAll(counts.by());
            headings.addAll(List.of("alerts", "kilograms"));
            CsvTable table = new CsvTable(out, headings);
            for (Statistics.Row row : counts.rows()) {
                List<@Nullable Object> cells = new ArrayList<>(List.of(counts.world()));
                cells.addAll(row.keys());
                cells.add(row.alerts());
                cells.add(row.kilograms().toPlainString());
                table.row(cells);
            }
            table.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
