package org.bloexchange.liaison.contact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Provider;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.bloexchange.api.caller.Caller;
import org.bloexchange.api.caller.Roles;
import org.bloexchange.api.http.ETags;
import org.bloexchange.api.paging.Limit;
import org.bloexchange.api.paging.Page;
import org.bloexchange.api.problem.ProblemException;
import org.bloexchange.liaison.listing.Said;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The contacts the caller may see. One that may not be seen is answered like one that does not exist. */
@Path("/api/v1/contacts")
@RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.ADMIN, Roles.SYSTEM, Roles.TRAINER})
public class ContactResource {

    private final VisibleContacts contacts;
    private final ContactService service;
    private final Provider<Caller> caller;

    ContactResource(VisibleContacts contacts, ContactService service, Provider<Caller> caller) {
        this.contacts = contacts;
        this.service = service;
        this.caller = caller;
    }

    /** In the order of names. */
    @GET
    @Transactional
    @Operation(summary = "The contacts the caller may see, in the order of names")
    public Page<ContactView> list(
            @BeanParam @Valid ContactFilter filter,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Schema(implementation = Integer.class, minimum = "1", maximum = "200") @Nullable
                    String limit) {
        return contacts.page(caller.get(), filter, cursor, Limit.of(limit));
    }

    /** One of them, with its version as ETag. */
    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One contact, with its version as ETag")
    public RestResponse<ContactView> get(@PathParam("id") String id) {
        return tagged(
                contacts.find(idOf(id), caller.get()).map(ContactView::of).orElseThrow(ProblemException::notFound));
    }

    /** Replaces how the contact is reached and who may see it: for the contact itself and the ADMIN of its country. */
    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICER, Roles.SUPERVISOR, Roles.COORDINATOR, Roles.ADMIN})
    @Operation(summary = "Replace how a contact is reached and who may see it: for itself and the ADMIN of its country")
    public RestResponse<ContactView> change(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ChangeContact change) {
        return tagged(service.change(idOf(id), ETags.required(ifMatch), change, caller.get()));
    }

    private static RestResponse<ContactView> tagged(ContactView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }

    private static UUID idOf(String id) {
        return Said.id(id).orElseThrow(ProblemException::notFound);
    }
}
