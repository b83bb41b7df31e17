package org.bloexchange.alert.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.bloexchange.alert.narrative.Narrative;
import org.bloexchange.alert.policy.AlertPolicy;
import org.bloexchange.alert.policy.Reach;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.alert.wording.ReadersLanguage;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.http.ETags;
import org.bloexchange.api.paging.Limit;
import org.bloexchange.api.paging.Page;
import org.bloexchange.api.problem.Problem;
import org.bloexchange.api.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
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
    private final AlertSelection selection;
    private final HistoryReader histories;
    private final Narrative narrative;
    private final Provider<Caller> caller;

    ReadingResource(
            AlertReader alerts,
            AlertSelection selection,
            HistoryReader histories,
            Narrative narrative,
            Provider<Caller> caller) {
        this.alerts = alerts;
        this.selection = selection;
        this.histories = histories;
        this.narrative = narrative;
        this.caller = caller;
    }

    /** The alerts the caller may see, newest first. */
    @GET
    @Operation(
            summary = "The alerts the caller may see, newest first",
            description =
                    "JSON page by page; the other forms whole, without limit and cursor, streamed. text/csv: one row per alert."
                            + " application/vnd.blo.ids+csv: the columns of UNODC's Individual Drug Seizures. application/atom+xml:"
                            + " a feed of CAP 1.2 messages, also for application/cap+xml. application/x-ndjson: one CloudEvent per"
                            + " line, named as on the topics, to begin with before reading those.")
    @APIResponse(responseCode = "200", description = "A page of them, or all; header X-BLO-World says of which world")
    public Page<AlertView> list(
            @BeanParam ListQuery query,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Schema(implementation = Integer.class, minimum = "1", maximum = "200") @Nullable
                    String limit) {
        int most = Limit.of(limit);
        AlertFilter filter = query.filter();
        AlertPolicy.After after = ListCursor.read(cursor);
        Caller reader = caller.get();
        Reach reach = AlertPolicy.reachOf(reader);
        AlertSelection.Cut cut = selection.cut(filter, reach, reader.office());
        List<AlertView> found = alerts.list(reach, reader.office(), cut, after, most + 1);
        return ListCursor.page(found, most);
    }

    /** One alert: the newest version the caller may see. */
    @GET
    @Path("/{id}")
    @Operation(
            summary = "One alert: the newest version the caller may see",
            description =
                    "With a summary in the language asked for, else the first of Accept-Language that the exchange speaks,"
                            + " else English. As application/cap+xml: a CAP 1.2 message in all seven languages.")
    @APIResponse(
            responseCode = "200",
            description = "The alert; ETag is set",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = AlertView.class)),
                @Content(mediaType = "application/cap+xml", schema = @Schema(implementation = String.class))
            })
    public RestResponse<AlertView> get(
            @PathParam("id") UUID id,
            @QueryParam("language") @Parameter(schema = @Schema(implementation = Language.class)) @Nullable
                    String language,
            @Context HttpHeaders headers) {
        Language spoken = ReadersLanguage.of(language, headers);
        Caller reader = caller.get();
        AlertView view =
                alerts.find(id, AlertPolicy.reachOf(reader), reader.office()).orElseThrow(ProblemException::notFound);
        return RestResponse.ResponseBuilder.ok(view.summarised(narrative.of(view.told(), spoken)))
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .header(HttpHeaders.CONTENT_LANGUAGE, spoken.code())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
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
}
