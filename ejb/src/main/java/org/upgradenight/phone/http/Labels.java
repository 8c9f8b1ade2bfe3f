package org.upgradenight.phone.http;

import java.util.List;

/**
 * The labels of the phones' pages by meaning: XML names of both generations, the HTML labels of the guides, and those of
 * a few locales, reduced as {@link PageFields} reduces them (Cisco phone administration guides, "Monitoring Phone
 * Systems"; phone services notes).
 */
final class Labels {

    static final List<String> MAC =
            List.of("macaddress", "adressemac", "macadresse", "direcciónmac", "indirizzomac", "macадрес");
    static final List<String> HOST =
            List.of("hostname", "nomdhôte", "nomdelhôte", "nombredehost", "nomehost", "имяхоста");
    static final List<String> DIRECTORY_NUMBER = List.of("phonedn", "dn", "телефонныйномер");
    static final List<String> VERSION = List.of("versionid", "version", "versión", "versione", "версия");
    static final List<String> APP_LOAD = List.of("apploadid", "appload");
    static final List<String> SERIAL =
            List.of("serialnumber", "numérodesérie", "seriennummer", "númerodeserie", "серийныйномер");
    static final List<String> MODEL =
            List.of("modelnumber", "numérodemodèle", "modellnummer", "númerodemodelo", "номермодели");
    static final List<String> SERVICE_STATE = List.of("servicestate");

    static final List<String> ADDRESS =
            List.of("ipaddress", "ipv4address", "adresseip", "ipadresse", "direcciónip", "ipадрес");
    static final List<String> TFTP =
            List.of("tftpserver1", "tftpserver", "serveurtftp1", "servidortftp1", "tftpсервер1");
    static final List<String> AUTHENTICATION_URL =
            List.of("authenticationurl", "urldauthentification", "authentifizierungsurl", "urldeautenticación");
    static final List<String> SECURITY_MODE =
            List.of("securitymode", "globalsecuritymode", "modedesécurité", "sicherheitsmodus", "mododeseguridad");
    static final List<String> WEB_ACCESS =
            List.of("webaccess", "webaccessenabled", "accèsweb", "webzugriff", "accesoweb");
    static final List<String> VOICE_VLAN = List.of("operationalvlanid", "vlanid", "idvlanopérationnel", "adminvlanid");

    static final List<String> CDP_DEVICE = List.of("cdpneighbordeviceid", "neighbordeviceid", "deviceid");
    static final List<String> CDP_ADDRESS = List.of(
            "cdpneighborip", "cdpneighboripaddress", "cdpneighboripv4address", "neighborip", "neighboripaddress");
    static final List<String> CDP_PORT = List.of("cdpneighborport", "neighborport", "port");
    static final List<String> LLDP_DEVICE = List.of("lldpneighbordeviceid");
    static final List<String> LLDP_ADDRESS =
            List.of("lldpneighborip", "lldpneighboripaddress", "lldpneighboripv4address");
    static final List<String> LLDP_PORT = List.of("lldpneighborport");
    static final List<String> LEGACY_CDP_ADDRESS = List.of("ipaddress");
    static final List<String> PORT_PAGE = List.of(
            "portspeed", "portinformation", "cdpneighbordeviceid", "neighbordeviceid", "deviceid", "rxtotalpkt");

    static final List<String> LSC = List.of("lsc", "lscinstalled", "lscstatus", "locallysignificantcertificate");

    static final List<String> STREAM_STATUS =
            List.of("streamstatus", "étatduflux", "streamstatuswert", "estadodeflujo");

    private Labels() {}
}
