package org.bloexchange.liaison.directory;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.bloexchange.api.http.ETags;
import org.bloexchange.api.paging.Limit;
import org.bloexchange.api.paging.Page;
import org.bloexchange.api.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Offices and national units. Everybody signed in may read them. */
@Path("/api/v1/offices")
@Authenticated
public class OfficeResource {

    private final Directory directory;

    OfficeResource(Directory directory) {
        this.directory = directory;
    }

    /** In the order of codes. */
    @GET
    @Transactional
    @Operation(summary = "Offices and national units, in the order of codes")
    public Page<OfficeView> list(
            @BeanParam @Valid DirectoryFilter filter,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Schema(implementation = Integer.class, minimum = "1", maximum = "200") @Nullable
                    String limit) {
        return directory.offices(filter, cursor, Limit.of(limit));
    }

    /** One of them, with its version as ETag. */
    @GET
    @Path("/{code}")
    @Transactional
    @Operation(summary = "One office, with its version as ETag")
    public RestResponse<OfficeView> get(@PathParam("code") String code) {
        OfficeView view = directory.office(code).map(OfficeView::of).orElseThrow(ProblemException::notFound);
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
