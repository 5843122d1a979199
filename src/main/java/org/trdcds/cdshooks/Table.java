package org.trdcds.cdshooks;

import java.util.List;

/** Lays out what is answered, once it is known where. */
interface Table {

    List<Route> routes(ServeSettings running, Workers workers);
}
