package org.bloexchange.alert.wording;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.bloexchange.alert.vocabulary.Language;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The lists a client lets officers choose from. */
@Path("/api/v1/vocabularies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "vocabularies")
@APIResponse(
        responseCode = "4XX",
        description = "What is wrong (RFC 9457)",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public class VocabularyResource {

    private static final int SECONDS_CACHED = 3600;

    private final Wording wording;

    VocabularyResource(Wording wording) {
        this.wording = wording;
    }

    /** All lists in the language asked for, else the first of Accept-Language that the exchange speaks, else English. */
    @GET
    @RolesAllowed({
        Roles.OFFICER,
        Roles.SUPERVISOR,
        Roles.COORDINATOR,
        Roles.ADMIN,
        Roles.SYSTEM,
        Roles.AUDITOR,
        Roles.TRAINER
    })
    @Operation(
            summary = "All lists of codes in words",
            description =
                    "In the language asked for, else the first of Accept-Language that the exchange speaks, else English.")
    @APIResponse(
            responseCode = "200",
            description = "The lists; Content-Language says in which language",
            content = @Content(schema = @Schema(implementation = Vocabularies.class)))
    public Response all(
            @QueryParam("language") @Parameter(schema = @Schema(implementation = Language.class)) @Nullable
                    String language,
            @Context HttpHeaders headers) {
        Language spoken = ReadersLanguage.of(language, headers);
        CacheControl cache = new CacheControl();
        cache.setPrivate(true);
        cache.setMaxAge(SECONDS_CACHED);
        return Response.ok(wording.in(spoken))
                .cacheControl(cache)
                .header(HttpHeaders.CONTENT_LANGUAGE, spoken.code())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
