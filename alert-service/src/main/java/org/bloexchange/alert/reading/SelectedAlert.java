package org.bloexchange.alert.reading;

import org.bloexchange.alert.policy.SeenAlert;

/**
 * An alert of a selection as its reader may see it, in both forms it leaves the service in.
 *
 * @param view as lists answer it
 * @param seen as events are made from it
 */
public record SelectedAlert(AlertView view, SeenAlert seen) {}
