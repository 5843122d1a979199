package org.trdcds.cdshooks;

import java.net.URI;
import java.util.Optional;

/** Admits every caller: for a service that only this machine can reach. */
final class OpenTrust implements ClientTrust {

    @Override
    public boolean admits(Optional<String> authorization, URI audience) {
        return true;
    }
}
