package org.bloexchange.liaison.directory;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.bloexchange.api.paging.Limit;
import org.bloexchange.api.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Agencies. Everybody signed in may read them. */
@Path("/api/v1/agencies")
@Authenticated
public class AgencyResource {

    private final Directory directory;

    AgencyResource(Directory directory) {
        this.directory = directory;
    }

    /** In the order of codes. */
    @GET
    @Transactional
    @Operation(summary = "Agencies, in the order of codes")
    public Page<AgencyView> list(
            @QueryParam("country") @Nullable String country,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Schema(implementation = Integer.class, minimum = "1", maximum = "200") @Nullable
                    String limit) {
        return directory.agencies(country, cursor, Limit.of(limit));
    }
}
