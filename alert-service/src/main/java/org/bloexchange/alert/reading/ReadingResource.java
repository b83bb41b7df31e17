package org.bloexchange.alert.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.http.ETags;
import org.bloexchange.api.paging.Cursor;
import org.bloexchange.api.paging.Limit;
import org.bloexchange.api.paging.Page;
import org.bloexchange.api.problem.Problem;
import org.bloexchange.api.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Getting and listing alerts. Reading is said by a receipt, never by getting. */
@Path("/api/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.SYSTEM})
@Tag(name = "alerts")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong (RFC 9457); what is hidden is answered like what does not exist",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class ReadingResource {

    private final AlertReader alerts;
    private final HistoryReader histories;
    private final Provider<Caller> caller;

    ReadingResource(AlertReader alerts, HistoryReader histories, Provider<Caller> caller) {
        this.alerts = alerts;
        this.histories = histories;
        this.caller = caller;
    }

    /** The alerts the caller may see, newest first. */
    @GET
    @Operation(summary = "The alerts the caller may see, newest first")
    @APIResponse(responseCode = "200", description = "A page of them")
    public Page<AlertView> list(
            @BeanParam ListQuery query,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Schema(implementation = Integer.class, minimum = "1", maximum = "200") @Nullable
                    String limit) {
        int most = Limit.of(limit);
        AlertFilter filter = query.filter();
        AlertPolicy.After after = cursor == null ? null : after(cursor);
        Caller reader = caller.get();
        List<AlertView> found = alerts.list(AlertPolicy.reachOf(reader), reader.office(), filter, after, most + 1);
        if (found.size() <= most) {
            return new Page<>(found, null);
        }
        AlertView last = found.get(most - 1);
        return new Page<>(
                found.subList(0, most),
                Cursor.encode(last.issuedAt().toString(), last.alertId().toString()));
    }

    /** One alert: the newest version the caller may see. */
    @GET
    @Path("/{id}")
    @Operation(summary = "One alert: the newest version the caller may see")
    @APIResponse(
            responseCode = "200",
            description = "The alert; ETag is set",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    public Response get(@PathParam("id") UUID id) {
        Caller reader = caller.get();
        AlertView view =
                alerts.find(id, AlertPolicy.reachOf(reader), reader.office()).orElseThrow(ProblemException::notFound);
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    /** What happened to the alert, as far as the caller may see it: versions, receipts, outcomes, remarks. */
    @GET
    @Path("/{id}/history")
    @Operation(summary = "Versions, receipts, outcomes and remarks, as far as the caller may see them")
    @APIResponse(
            responseCode = "200",
            description = "All of it",
            content = @Content(schema = @Schema(implementation = HistoryView.class)))
    public HistoryView history(@PathParam("id") UUID id) {
        return histories.find(id, AlertPolicy.reachOf(caller.get())).orElseThrow(ProblemException::notFound);
    }

    private static AlertPolicy.After after(String cursor) {
        List<String> parts = Cursor.decode(cursor, 2);
        try {
            return new AlertPolicy.After(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.malformed();
        }
    }
}
