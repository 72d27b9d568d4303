package org.xinheng.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.xinheng.code.Check;
import org.xinheng.code.InvalidFieldException;

/** Where webhooks may go: over TLS, to addresses of the internet, so that nobody reaches inside by registering. */
@ApplicationScoped
public class WebhookAddress {
    private static final int LONGEST = 500;

    private final boolean anywhere;

    /**
     * Injected.
     *
     * @param anywhere whether plain HTTP and addresses inside are allowed, for trials
     */
    public WebhookAddress(
            @ConfigProperty(name = "xinheng.disclosure.webhooks-anywhere", defaultValue = "false") boolean anywhere) {
        this.anywhere = anywhere;
    }

    /** Refuses an address where no webhook may go. */
    public void check(String field, URI address) {
        boolean http = "https".equals(address.getScheme()) || anywhere && "http".equals(address.getScheme());
        Check.that(
                http && address.getHost() != null && address.getUserInfo() == null,
                field,
                "must be an https address without user and password");
        Check.that(address.toString().length() <= LONGEST, field, "is longer than " + LONGEST + " characters");
        if (anywhere) {
            return;
        }
        try {
            for (InetAddress host : InetAddress.getAllByName(address.getHost())) {
                boolean inside = host.isLoopbackAddress()
                        || host.isSiteLocalAddress()
                        || host.isLinkLocalAddress()
                        || host.isAnyLocalAddress()
                        || host.isMulticastAddress();
                Check.that(!inside, field, "must not lead to an address inside");
            }
        } catch (UnknownHostException e) {
            throw new InvalidFieldException(field, "names a host that is not known");
        }
    }
}
