package org.bloexchange.localstack.stack;

import java.util.List;

/** An account that liaison-registry made on its first start, as it lies in {@code credentials.json}. */
public record Credential(String username, String password, String office, String country, List<String> roles) {
    public Credential {
        roles = List.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    @Override
    public String toString() {
        return username;
    }
}
