/** What every page of the studio needs before it is drawn; imported first by each of them. */
import './studio-texts';
import './theme/studio.css';
import './theme/designer.css';
import './theme/surface.css';
