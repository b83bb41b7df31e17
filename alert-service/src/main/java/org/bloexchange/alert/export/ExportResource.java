package org.bloexchange.alert.export;

import io.vertx.core.http.HttpServerResponse;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.UUID;
import org.bloexchange.alert.reading.AlertFilter;
import org.bloexchange.alert.reading.ListQuery;
import org.bloexchange.alert.wording.ReadersLanguage;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.http.ETags;
import org.bloexchange.api.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The list of alerts in other forms, whole instead of page by page, and one alert as CAP. The same filters and the same
 * policy; which form is said by Accept. Described with the list.
 */
@Path("/api/v1/alerts")
@RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.SYSTEM})
public class ExportResource {

    /** Which world it is of stands in every export; here too, for what has no place for it. */
    static final String WORLD_HEADER = "X-BLO-World";

    private final Exports exports;
    private final Provider<Caller> caller;

    ExportResource(Exports exports, Provider<Caller> caller) {
        this.exports = exports;
        this.caller = caller;
    }

    @GET
    @Produces(Exports.CSV + Exports.IF_ASKED_FOR)
    @Operation(hidden = true)
    public Response csv(@BeanParam ListQuery query, @Context UriInfo uri, @Context HttpServerResponse connection) {
        return whole(query, uri, connection, Exports.CSV + ";charset=UTF-8;header=present", "alerts.csv", exports::csv);
    }

    @GET
    @Produces(Exports.IDS + Exports.IF_ASKED_FOR)
    @Operation(hidden = true)
    public Response ids(@BeanParam ListQuery query, @Context UriInfo uri, @Context HttpServerResponse connection) {
        return whole(
                query,
                uri,
                connection,
                Exports.IDS + ";charset=UTF-8;header=present",
                "seizures-ids.csv",
                exports::ids);
    }

    @GET
    @Produces(Exports.GEO_JSON + Exports.IF_ASKED_FOR)
    @Operation(hidden = true)
    public Response geoJson(@BeanParam ListQuery query, @Context UriInfo uri, @Context HttpServerResponse connection) {
        return whole(query, uri, connection, Exports.GEO_JSON, "alerts.geojson", exports::geoJson);
    }

    @GET
    @Produces(Exports.NDJSON + Exports.IF_ASKED_FOR)
    @Operation(hidden = true)
    public Response ndjson(@BeanParam ListQuery query, @Context UriInfo uri, @Context HttpServerResponse connection) {
        exports.mustBeServed(caller.get());
        return whole(query, uri, connection, Exports.NDJSON, "alerts.ndjson", exports::ndjson);
    }

    @GET
    @Produces({Exports.CAP + Exports.IF_ASKED_FOR, Exports.ATOM + Exports.IF_ASKED_FOR})
    @Operation(hidden = true)
    public Response capFeed(
            @BeanParam ListQuery query,
            @QueryParam("language") @Nullable String language,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context HttpServerResponse connection) {
        var spoken = ReadersLanguage.of(language, headers);
        return whole(
                query,
                uri,
                connection,
                Exports.ATOM + ";charset=UTF-8",
                "alerts.atom",
                (out, reader) -> exports.capFeed(out, reader, spoken));
    }

    @GET
    @Path("/{id}")
    @Produces(Exports.CAP + Exports.IF_ASKED_FOR)
    @Operation(hidden = true)
    public Response cap(@PathParam("id") UUID id) {
        Exports.OneCap one = exports.cap(id, caller.get()).orElseThrow(ProblemException::notFound);
        return Response.ok(one.message(), Exports.CAP + ";charset=UTF-8")
                .header(HttpHeaders.ETAG, ETags.of(one.version()))
                .header(WORLD_HEADER, exports.world())
                .build();
    }

    private Response whole(
            ListQuery query, UriInfo uri, HttpServerResponse connection, String type, String file, Exports.Form form) {
        for (String ofPages : new String[] {"limit", "cursor"}) {
            if (uri.getQueryParameters().containsKey(ofPages)) {
                throw ProblemException.badRequest("?" + ofPages, "NOT_APPLICABLE", "An export has no pages");
            }
        }
        AlertFilter filter = query.filter();
        Caller reader = caller.get();
        StreamingOutput body = out -> {
            try {
                exports.write(out, reader, filter, form, connection::closed);
            } catch (IOException e) {
                // that somebody hung up is no fault of ours
                if (!connection.closed()) {
                    throw e;
                }
            }
        };
        return Response.ok(body, type)
                .header(WORLD_HEADER, exports.world())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + exports.world() + "-" + file + "\"")
                .build();
    }
}
