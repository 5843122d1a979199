package org.trdcds.cdshooks;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a server is found, in one spelling, so that addresses can be compared.
 *
 * @param scheme {@code http} or {@code https}
 * @param host   in small letters
 * @param port   also where the address leaves it to the scheme
 * @param path   empty, or begins with a slash and does not end with one
 */
record ServerAddress(String scheme, String host, int port, String path) {

    /** Nothing that a server could read in another way: no escapes, no {@code .} or {@code ..}, no empty segment. */
    private static final Pattern PLAIN_PATH = Pattern.compile("(?:/(?!\\.{1,2}(?:/|$))[\\w.~$+=:-]+)*");
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]");

    /** Without its query. Empty for an address with user, fragment or doubtful path, or not on the web. */
    static Optional<ServerAddress> of(URI address) {
        String scheme = lower(address.getScheme());
        String host = lower(address.getHost());
        String path = address.getRawPath() == null ? "" : address.getRawPath().replaceFirst("/$", "");
        boolean web = (scheme.equals("http") || scheme.equals("https")) && !host.isEmpty();
        if (!web || address.getRawUserInfo() != null || address.getRawFragment() != null || !PLAIN_PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        int usualPort = scheme.equals("https") ? 443 : 80;
        return Optional.of(new ServerAddress(scheme, host, address.getPort() < 0 ? usualPort : address.getPort(), path));
    }

    /**
     * An address from the settings.
     *
     * @throws IllegalArgumentException when it cannot be used, or is not protected on its way
     */
    static ServerAddress configured(String setting, URI address) {
        return of(address).filter(ServerAddress::isProtected).orElseThrow(() -> new IllegalArgumentException(
                setting + ": expected an https address (http only on this machine) without user, fragment, escapes or '..', found " + address));
    }

    private boolean isProtected() {
        return scheme.equals("https") || THIS_MACHINE.matcher(host).matches();
    }

    /** Whether the other is this address or lies under it. */
    boolean covers(ServerAddress other) {
        return scheme.equals(other.scheme) && host.equals(other.host) && port == other.port
                && (other.path.equals(path) || other.path.startsWith(path + '/'));
    }

    /** Without a slash at the end. */
    @Override
    public String toString() {
        return scheme + "://" + host + ':' + port + path;
    }

    private static String lower(String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
