package org.trdcds.cdshooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One read or search, checked and encoded.
 *
 * @param type     of the resources asked for
 * @param search   whether a Bundle of them is expected, not one
 * @param relative to the server, encoded
 */
record FhirQuery(String type, boolean search, String relative) {

    private static final Pattern READ = Pattern.compile("([A-Z][A-Za-z]{1,63})/(?!\\.{1,2}$)[A-Za-z0-9.-]{1,64}");
    private static final Pattern SEARCH = Pattern.compile("([A-Z][A-Za-z]{1,63})\\?([^=&]+=[^&]*(?:&[^=&]+=[^&]*)*)");

    /** @throws FhirAccessException when it is neither {@code Type/id} nor {@code Type?name=value&…} */
    static FhirQuery of(String plain) throws FhirAccessException {
        Matcher read = READ.matcher(plain);
        if (read.matches()) {
            return new FhirQuery(read.group(1), false, plain);
        }
        Matcher search = SEARCH.matcher(plain);
        if (search.matches()) {
            String parameters = Arrays.stream(search.group(2).split("&")).map(FhirQuery::encoded).collect(Collectors.joining("&"));
            return new FhirQuery(search.group(1), true, search.group(1) + '?' + parameters);
        }
        throw new FhirAccessException("what to ask the FHIR server for is neither a read nor a search");
    }

    URI on(ServerAddress server) {
        return URI.create(server + "/" + relative);
    }

    private static String encoded(String parameter) {
        int equals = parameter.indexOf('=');
        return encodedText(parameter.substring(0, equals)).replace("%3A", ":") + '=' + encodedText(parameter.substring(equals + 1));
    }

    private static String encodedText(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
