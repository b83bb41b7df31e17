package org.bloexchange.alert.directory;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bloexchange.alert.store.DatabaseException;

/**
 * The directory in memory, so that taking in an alert needs no look-up. Refreshed right after this replica took in a
 * change, and every second for those another replica took in: news of the directory arrive that much later at most.
 */
@ApplicationScoped
public class DirectoryCache {

    private static final long NEVER_READ = -1;

    private final DirectoryTable table;
    private volatile Directory directory = new Directory(NEVER_READ, List.of(), List.of());

    DirectoryCache(DirectoryTable table) {
        this.table = table;
    }

    /** The directory as known now. */
    public Directory current() {
        Directory known = directory;
        if (known.changes() == NEVER_READ) {
            refresh();
            known = directory;
        }
        return known;
    }

    /** Reads it again if it changed. */
    synchronized void refresh() {
        table.readUnless(directory.changes()).ifPresent(newer -> directory = newer);
    }

    @Scheduled(every = "1s", delayed = "1s")
    void followOtherReplicas() {
        try {
            refresh();
        } catch (DatabaseException away) {
            // what is known stays good until the database is back; its absence is told by readiness
        }
    }
}
