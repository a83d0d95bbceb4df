import { Page } from '../../components/page.tsx';
import { Answered } from '../../components/page-states.tsx';
import { useMe } from '../../session/me.ts';
import { AccountEventsSection } from './account-events-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { CalendarSection } from './calendar-section.tsx';
import { ChannelsSection } from './channels/channels-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { SecondFactorSection } from './second-factor-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import { WhoSection } from './who-section.tsx';
import './profile.css';

/** What people see and set of themselves. */
export function ProfilePage() {
  const me = useMe();
  return (
    <Page title={{ zh: '个人设置', en: 'My settings' }}>
      <Answered of={me}>
        {(found) =>
          found && (
            <div className="profile">
              <WhoSection me={found} />
              <AppearanceSection />
              <div className="profile-wide">
                <ChannelsSection />
              </div>
              <PasswordSection account={found.account} />
              <SecondFactorSection account={found.account} />
              <div className="profile-wide">
                <SessionsSection />
              </div>
              <div className="profile-wide">
                <AccountEventsSection me={found} />
              </div>
              <div className="profile-wide">
                <CalendarSection />
              </div>
            </div>
          )
        }
      </Answered>
    </Page>
  );
}
