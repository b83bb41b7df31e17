package org.bloexchange.alert.releaserule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.bloexchange.alert.request.Problems;
import org.bloexchange.alert.request.RequestReader;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.http.ETags;
import org.bloexchange.api.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the own country lets go abroad only once it is released. */
@Path("/api/v1/release-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COORDINATOR, Roles.ADMIN})
@Tag(name = "release")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong (RFC 9457)",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class ReleaseRuleResource {

    private final ReleaseRuleService rules;
    private final RequestReader requests;
    private final Provider<Caller> caller;

    ReleaseRuleResource(ReleaseRuleService rules, RequestReader requests, Provider<Caller> caller) {
        this.rules = rules;
        this.requests = requests;
        this.caller = caller;
    }

    /** The rules of the caller's country. */
    @GET
    @Operation(summary = "The rules of the own country, in the order in which they decide")
    @APIResponse(
            responseCode = "200",
            description = "All of them; ETag is set",
            content = @Content(schema = @Schema(implementation = ReleaseRulesView.class)))
    public Response get() {
        return answer(rules.get(caller.get()));
    }

    /** Sets the rules of the caller's country, all together. Needs If-Match. */
    @PUT
    @Operation(summary = "Set all rules of the own country; needs If-Match")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SetReleaseRules.class)))
    @APIResponse(
            responseCode = "200",
            description = "As they hold now; ETag is set",
            content = @Content(schema = @Schema(implementation = ReleaseRulesView.class)))
    public Response set(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, byte @Nullable [] body) {
        long basedOn = ETags.required(ifMatch);
        Problems problems = new Problems();
        SetReleaseRules said = requests.read(body, SetReleaseRules.class, problems);
        List<ReleaseRule> list = said.rules() == null ? List.of() : said.rules();
        for (int i = 0; i < list.size(); i++) {
            deadline(list.get(i), "/rules/" + i + "/deadlineMinutes", problems);
        }
        problems.throwIfAny();
        return answer(rules.set(basedOn, Objects.requireNonNull(said.rules()), caller.get()));
    }

    private static void deadline(@Nullable ReleaseRule rule, String pointer, Problems problems) {
        if (rule == null || rule.release() == null || problems.coverIt(pointer)) {
            return;
        }
        if (rule.release() && rule.deadlineMinutes() == null) {
            problems.missing(pointer, "Say within how many minutes it is to be released");
        }
        if (!rule.release() && rule.deadlineMinutes() != null) {
            problems.add(pointer, "NOT_APPLICABLE", "What needs no release has no deadline for it");
        }
    }

    private static Response answer(ReleaseRulesView view) {
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
