package org.trdcds.cdshooks;

import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the endpoints of CDS Hooks need to know of where they run.
 *
 * @param baseUrl  where clients reach the service, without a slash at the end; asked for with every call, since a port may be chosen late
 * @param smartApp launch address of a SMART app that cards link to
 * @param clock    says what time it is; nothing else does
 * @param zone     where "today" begins and ends
 */
record HookSettings(Supplier<URI> baseUrl, Optional<URI> smartApp, InstantSource clock, ZoneId zone) {

    /** The day to assess on. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
