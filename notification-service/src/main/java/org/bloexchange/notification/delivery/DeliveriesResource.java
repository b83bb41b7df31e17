package org.bloexchange.notification.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.paging.Limit;
import org.bloexchange.api.paging.Page;
import org.bloexchange.notification.request.CaughtUp;
import org.bloexchange.notification.request.QueryValue;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Why did they (not) get it: how an alert reached its offices. */
@Path("/api/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deliveries", description = "How an alert reached its recipient offices")
@CaughtUp
public class DeliveriesResource {

    private final DeliveryQueries deliveries;
    private final Provider<Caller> caller;

    DeliveriesResource(DeliveryQueries deliveries, Provider<Caller> caller) {
        this.deliveries = deliveries;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.SYSTEM})
    @Operation(
            operationId = "listDeliveries",
            summary = "Deliveries of an alert",
            description =
                    "The sender's office sees one state per recipient office, version and channel, never persons. A"
                            + " recipient office sees its own rows. Whoever is neither gets the same empty list as for an"
                            + " alert that does not exist.")
    public Page<DeliveryView> ofAlert(
            @Parameter(
                            description = "Id of the alert",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    @QueryParam("alert")
                    @Nullable
                    String alert,
            @Parameter(description = "The previous page's `next`") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 200, 50 by default", schema = @Schema(type = SchemaType.INTEGER))
                    @QueryParam("limit")
                    @Nullable
                    String limit) {
        return deliveries.ofAlert(QueryValue.requiredUuid("alert", alert), caller.get(), cursor, Limit.of(limit));
    }
}
