package org.bloexchange.alert.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.bloexchange.alert.reading.AlertView;
import org.bloexchange.alert.reading.ListCursor;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.request.RequestReader;
import org.bloexchange.alert.search.SearchText;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.paging.Page;
import org.bloexchange.api.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Alerts that name an identifier. */
@Path("/api/v1/alerts/search")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.SYSTEM})
@Tag(name = "alerts")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong (RFC 9457); 429 with Retry-After for more than the quota of an hour",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class SearchResource {

    private static final int MOST = 200;
    private static final int PRESET = 50;

    private final LookupService lookups;
    private final RequestReader requests;
    private final Provider<Caller> caller;

    SearchResource(LookupService lookups, RequestReader requests, Provider<Caller> caller) {
        this.lookups = lookups;
        this.requests = requests;
        this.caller = caller;
    }

    /**
     * A page of what was found.
     *
     * @param tooCommon whether more than fifty alerts the caller may see name it; none is shown then
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SearchPage(
            List<AlertView> items, @Nullable String next, boolean tooCommon) {}

    /** The alerts the caller may see that name an identifier, newest first. Kept for review. */
    @POST
    @Operation(
            summary = "The alerts the caller may see that name an identifier, newest first",
            description =
                    "In any spelling; confusable characters count as the same, ? stands for one nobody could read. Needs a"
                            + " purpose, has a quota, and is kept for the auditors of the own country. A value that more than fifty"
                            + " alerts the caller may see name is too common: nothing is listed.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SearchAlerts.class)))
    @APIResponse(responseCode = "200", description = "A page of them")
    public SearchPage search(byte @Nullable [] body) {
        Problems problems = new Problems();
        SearchAlerts asked = requests.read(body, SearchAlerts.class, problems);
        int most = limit(asked.limit(), problems);
        if (asked.text() != null && SearchText.of(asked.text()).isEmpty()) {
            problems.add("/text", "WRONG_FORM", "At least one word");
        }
        problems.throwIfAny();
        LookupService.Found found = lookups.search(asked, ListCursor.read(asked.cursor()), most + 1, caller.get());
        Page<AlertView> page = ListCursor.page(found.alerts(), most);
        return new SearchPage(page.items(), page.next(), found.tooCommon());
    }

    private static int limit(@Nullable Integer limit, Problems problems) {
        if (limit != null && (limit < 1 || limit > MOST)) {
            problems.add("/limit", "OUT_OF_RANGE", "1 to 200");
        }
        return limit == null ? PRESET : limit;
    }
}
