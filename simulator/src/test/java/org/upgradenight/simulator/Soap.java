package org.upgradenight.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A SOAP client that trusts the simulator's certificate and no other. */
final class Soap {

    private static final String ENVELOPE =
            "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\""
                    + " xmlns:ns=\"%s\"><soapenv:Body><ns:%s>%s</ns:%s></soapenv:Body></soapenv:Envelope>";

    private final Endpoints endpoints;
    private final HttpClient client;

    Soap(Endpoints endpoints) throws IOException, GeneralSecurityException {
        this.endpoints = endpoints;
        this.client = HttpClient.newBuilder().sslContext(trusting(endpoints)).build();
    }

    HttpResponse<String> axl(String version, String operation, String inner) throws IOException, InterruptedException {
        String body = ENVELOPE.formatted("http://www.cisco.com/AXL/API/" + version, operation, inner, operation);
        return post("/axl/", "\"CUCM:DB ver=" + version + " " + operation + "\"", endpoints.axlPassword(), body);
    }

    HttpResponse<String> axlWithPassword(String password) throws IOException, InterruptedException {
        return post("/axl/", "\"CUCM:DB ver=12.5 getCCMVersion\"", password, "");
    }

    HttpResponse<String> ris(String operation, String... names) throws IOException, InterruptedException {
        StringBuilder items = new StringBuilder();
        for (String name : names) {
            items.append("<ns:item><ns:Item>").append(name).append("</ns:Item></ns:item>");
        }
        String criteria = "<ns:StateInfo/><ns:CmSelectionCriteria><ns:MaxReturnedDevices>1000</ns:MaxReturnedDevices>"
                + "<ns:DeviceClass>Phone</ns:DeviceClass><ns:Model>255</ns:Model><ns:Status>Any</ns:Status><ns:NodeName/>"
                + "<ns:SelectBy>Name</ns:SelectBy><ns:SelectItems>" + items
                + "</ns:SelectItems></ns:CmSelectionCriteria>";
        String body = ENVELOPE.formatted("http://schemas.cisco.com/ast/soap", operation, criteria, operation);
        return post("/realtimeservice2/services/RISService70", operation, endpoints.axlPassword(), body);
    }

    private HttpResponse<String> post(String path, String action, String password, String body)
            throws IOException, InterruptedException {
        String pair = endpoints.axlUser() + ":" + password;
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + endpoints.cucmPort() + path))
                .header("SOAPAction", action)
                .header("Content-Type", "text/xml;charset=UTF-8")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static SSLContext trusting(Endpoints endpoints) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        byte[] pem = endpoints.certificatePem().getBytes(StandardCharsets.US_ASCII);
        store.setCertificateEntry(
                "cucm",
                CertificateFactory.getInstance("X.509").generateCertificate(new java.io.ByteArrayInputStream(pem)));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
