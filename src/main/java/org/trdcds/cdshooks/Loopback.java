package org.trdcds.cdshooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Whether an address is of this machine alone. */
final class Loopback {

    private Loopback() {
    }

    /** @throws IllegalArgumentException when nobody knows the host */
    static boolean holds(String host) {
        try {
            return !host.isBlank() && Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("host " + host + " is not known");
        }
    }
}
