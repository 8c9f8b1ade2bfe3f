package org.upgradenight.callmanager.ris;

import java.util.Collection;
import org.upgradenight.inventory.DeviceName;
import org.upgradenight.inventory.Limits;

/** The message of selectCmDeviceExt. All elements are qualified, in the order of the WSDL; NodeName must not be missing. */
final class RisRequest {

    static final String OPERATION = "selectCmDeviceExt";

    /** What every version answers at once. Not the number of names: a device may stand under several nodes. */
    private static final int MOST_DEVICES = Limits.WHOLE_RIS_CHUNK;

    private RisRequest() {}

    static String of(Collection<DeviceName> names) {
        StringBuilder items = new StringBuilder(names.size() * 64);
        names.forEach(
                name -> items.append("<soap:item><soap:Item>").append(name).append("</soap:Item></soap:item>"));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " xmlns:soap=\"http://schemas.cisco.com/ast/soap\"><soapenv:Header/><soapenv:Body>"
                + "<soap:selectCmDeviceExt><soap:StateInfo></soap:StateInfo><soap:CmSelectionCriteria>"
                + "<soap:MaxReturnedDevices>" + MOST_DEVICES + "</soap:MaxReturnedDevices>"
                + "<soap:DeviceClass>Phone</soap:DeviceClass>"
                + "<soap:Model>255</soap:Model>"
                + "<soap:Status>Any</soap:Status>"
                + "<soap:NodeName></soap:NodeName>"
                + "<soap:SelectBy>Name</soap:SelectBy>"
                + "<soap:SelectItems>" + items + "</soap:SelectItems>"
                + "<soap:Protocol>Any</soap:Protocol>"
                + "<soap:DownloadStatus>Any</soap:DownloadStatus>"
                + "</soap:CmSelectionCriteria></soap:selectCmDeviceExt></soapenv:Body></soapenv:Envelope>";
    }
}
